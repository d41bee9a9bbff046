using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Sampling;

/// <summary>Notes how probable a model finds each option of a multiple-choice task. Nothing is generated.</summary>
sealed class OptionReading(TimeProvider clock)
{
    /// <summary>To the millionth: digits beyond are noise of the arithmetic.</summary>
    const int Digits = 6;

    /// <exception cref="EngineException">The engine failed, or its log-probabilities are no numbers.</exception>
    public async Task<Sample> CompleteAsync(Sample sample, IEngine engine, PlannedSample planned, CancellationToken ct)
    {
        var (suite, task) = (planned.Suite, planned.Task);
        var asked = engine as ILogProbability ?? throw new EngineException("The engine does not tell how probable a given text is.");
        var start = clock.GetTimestamp();

        // An answer that is given and not written has no thinking before it.
        var found = await asked.LogProbabilitiesAsync(suite.PromptFor(task), ChoiceTasks.Options(suite, task), suite.Generation.Thinking ?? false, ct);
        var sums = found.LogProbabilities.Select(option => Math.Round(option.Sum(), Digits)).ToList();
        return sums.TrueForAll(double.IsFinite)
            ? sample with
            {
                OptionLogLikelihoods = sums,
                Tokens = new(found.PromptTokens, 0, found.CachedTokens),
                Timings = new(Math.Round(clock.GetElapsedTime(start).TotalMilliseconds, 3)),
            }
            : throw new EngineException("The model's log-probabilities are no numbers: its weights are broken, or its numbers grew too large.");
    }
}
