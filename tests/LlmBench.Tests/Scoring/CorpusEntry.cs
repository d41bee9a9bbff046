using LlmBench.Scoring;

namespace LlmBench.Tests.Scoring;

/// <summary>One answer and what a person says of it.</summary>
sealed record CorpusEntry(string Target, string Answer, Verdict Verdict, IReadOnlyList<string>? Choices = null, IReadOnlyList<string>? Accept = null)
{
    public override string ToString() => $"{Target}: {Answer}";
}
