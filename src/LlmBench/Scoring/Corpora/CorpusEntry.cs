using LlmBench.Suites;

namespace LlmBench.Scoring.Corpora;

/// <summary>One answer as models write them, and what a person says of it.</summary>
/// <param name="Program">Of a coding task: what a person cuts out of the answer. <see cref="Target"/> is the function's name.</param>
/// <param name="Unfinished">Of a coding task: the program that the answer goes on with.</param>
sealed record CorpusEntry(
    string Target,
    string Answer,
    Verdict Verdict,
    IReadOnlyList<string>? Choices = null,
    IReadOnlyList<string>? Accept = null,
    string? Program = null,
    string? Language = null,
    string? Unfinished = null)
{
    public SuiteTask Task => new("corpus", "", Target, Choices: Choices, Accept: Accept)
    {
        Code = Language is null ? null : new(Language, [], "", [], Script: new("", ""), Unfinished: Unfinished),
    };
}
