using LlmBench.Scoring.Code;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Every way of scoring. A new one is a class in this folder and a line here.</summary>
static class Scorers
{
    public static Catalog<IScorer> Catalog { get; } = new(
        "scorer",
        new NumberScorer(),
        new ExactScorer(),
        new ChoiceScorer(),
        new CodeScorer(CodeVerdicts.OfThisProcess),
        new MathScorer(),
        new ChoicesScorer(),
        new CharacterF1Scorer(),
        new ChrFScorer(),
        new RougeLScorer(),
        new ConstraintsScorer(),
        new LanguageScorer());

    /// <summary>The score of an answer; unscored where there is no answer or no scorer.</summary>
    /// <param name="logLikelihoods">Of the options, where the suite is judged by them.</param>
    public static Score Score(Suite suite, SuiteTask task, string? answer, IReadOnlyList<double>? logLikelihoods = null) =>
        suite.Choices is not null ? ChoiceLikelihood.Score(suite, task, logLikelihoods)
        : (task.Scorer ?? suite.Scorer) is { } scorer && answer is not null
            ? Catalog[scorer].Score(task, answer)
            : new(Verdict.Unscored);
}
