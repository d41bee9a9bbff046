using LlmBench.Engines;
using LlmBench.Speed;

namespace LlmBench.Cli;

/// <summary>What a speed run will measure, checked before anything is loaded.</summary>
/// <param name="Threads">Every model is measured with each of them.</param>
sealed record SpeedPlan(
    Engine Engine, IReadOnlyList<(Model Model, IReadOnlyList<SpeedTest> Tests)> Models, IReadOnlyList<int> Threads, int Repeats, string Folder);
