using LlmBench.Scoring.Texts;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares an answer with the target character by character, in any order.</summary>
sealed class CharacterF1Scorer : IScorer
{
    public string Name => "character-f1";

    public int Version => 2;

    public string Summary => "Characters in common with the target, as the harmonic mean of precision and recall; punctuation does not count.";

    public string? Problem(SuiteTask task) => Similarity.Problem(task);

    public Score Score(SuiteTask task, string answer) => Similarity.Of(task, answer, TextUnits.Characters, Overlap.F1);
}
