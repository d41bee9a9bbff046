using System.Collections.Concurrent;

namespace LlmBench.Scoring.Code;

/// <summary>The verdicts that are known in this process: read from a run folder, or come to since. Safe to use from several threads.</summary>
sealed class CodeVerdicts
{
    readonly ConcurrentDictionary<string, CodeVerdict> known = new(StringComparer.Ordinal);

    public static CodeVerdicts OfThisProcess { get; } = new();

    public CodeVerdict? Find(string program) => known.GetValueOrDefault(program);

    public void Add(CodeVerdict verdict) => known[verdict.Program] = verdict;
}
