using LlmBench.Scoring.Texts;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares the runs of characters of an answer with those of the target.</summary>
sealed class ChrFScorer : IScorer
{
    public string Name => "chrf";

    public int Version => 2;

    public string Summary => "Runs of one to six characters in common with the target (chrF, recall counting twice as much).";

    public string? Problem(SuiteTask task) => Similarity.Problem(task);

    public Score Score(SuiteTask task, string answer) => Similarity.Of(task, answer, TextUnits.Characters, Overlap.ChrF);
}
