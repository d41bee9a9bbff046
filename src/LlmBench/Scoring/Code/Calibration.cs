using System.Collections.Concurrent;
using System.Diagnostics;
using LlmBench.Sandbox;

namespace LlmBench.Scoring.Code;

/// <summary>
/// How long programs of a task may take on this machine: ten times as long as the task's own solution, never less than the usual limits and never
/// more than a minute. The solution is timed when a program first runs out of the usual time, which changes no verdict but that one.
/// Safe to use from several threads.
/// </summary>
/// <param name="judge">Runs a program; pass says that the solution's time means something.</param>
sealed class Calibration(Func<CodeQuestion, string, SandboxLimits, ProgramResult> judge)
{
    public const int Factor = 10;

    const int MostSeconds = 60;

    readonly ConcurrentDictionary<string, double?> known = new(StringComparer.Ordinal);

    /// <summary>In milliseconds, the start of the sandbox included; none where the task has no solution that passes.</summary>
    public double? ReferenceMs(CodeQuestion question) =>
        question.Reference is "" ? null : known.GetOrAdd(question.Digest, _ => Time(question));

    /// <returns>None where they would not be higher.</returns>
    public static SandboxLimits? Raised(SandboxLimits usual, double referenceMs)
    {
        var seconds = Math.Min(MostSeconds, Factor * referenceMs / 1000);
        return seconds <= usual.CpuSeconds
            ? null
            : usual with { CpuSeconds = (int)Math.Ceiling(seconds), Wall = TimeSpan.FromSeconds(Math.Max(usual.Wall.TotalSeconds, seconds)) };
    }

    double? Time(CodeQuestion question)
    {
        var start = Stopwatch.GetTimestamp();
        var result = judge(question, question.Reference, (question.Script is null ? SandboxLimits.Usual : SandboxLimits.Relayed) with { CpuSeconds = MostSeconds, Wall = TimeSpan.FromSeconds(MostSeconds) });
        return result.Verdict is CheckVerdict.Pass ? Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 3) : null;
    }
}
