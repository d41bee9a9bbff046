using LlmBench.Speed;

namespace LlmBench.Cli.Timing;

/// <summary>What a speed run will measure, checked before anything is loaded.</summary>
/// <param name="Notices">What was asked for and is not measured, and why.</param>
sealed record SpeedPlan(IReadOnlyList<(SpeedCandidate Candidate, IReadOnlyList<SpeedTest> Tests)> Stages, int Repeats, string Folder, IReadOnlyList<string> Notices);
