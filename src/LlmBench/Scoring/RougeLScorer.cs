using LlmBench.Scoring.Texts;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares an answer with the target by what they have in common in the same order.</summary>
sealed class RougeLScorer : IScorer
{
    public string Name => "rouge-l";

    public int Version => 2;

    public string Summary => "The longest common subsequence with the target, in words or Chinese characters (ROUGE-L, F1).";

    public string? Problem(SuiteTask task) => Similarity.Problem(task);

    public Score Score(SuiteTask task, string answer) => Similarity.Of(task, answer, TextUnits.Words, Overlap.RougeL);
}
