using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>
/// Judges how probable a model finds each option of a multiple-choice task, as lm-evaluation-harness does (<c>output_type: multiple_choice</c>):
/// the pick is the option with the highest log-likelihood (acc), or with the highest log-likelihood by its characters (acc_norm). Of equal
/// ones the first is picked.
/// </summary>
static class ChoiceLikelihood
{
    /// <param name="logLikelihoods">One for each option; none where the engine failed.</param>
    public static Score Score(Suite suite, SuiteTask task, IReadOnlyList<double>? logLikelihoods)
    {
        if (logLikelihoods is null || logLikelihoods.Count != task.Choices?.Count)
        {
            return new(Verdict.Unscored);
        }

        var lengths = ChoiceTasks.Options(suite, task).Select(option => option.EnumerateRunes().Count());
        var plain = Highest(logLikelihoods);
        var normalised = Highest([.. logLikelihoods.Zip(lengths, (sum, length) => sum / length)]);
        return new(VerdictOn(task, plain), plain)
        {
            Normalised = VerdictOn(task, normalised),
            Pick = new(plain[0], task.Target[0], task.Choices.Count),
        };
    }

    static string Highest(IReadOnlyList<double> values) => ChoiceTasks.LetterOf(values.Index().MaxBy(value => value.Item).Index);

    static Verdict VerdictOn(SuiteTask task, string letter) => (task.Accept ?? []).Prepend(task.Target).Contains(letter) ? Verdict.Correct : Verdict.Incorrect;
}
