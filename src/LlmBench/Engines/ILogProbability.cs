namespace LlmBench.Engines;

/// <summary>An engine that can tell how probable a given text is, and not only generate one.</summary>
interface ILogProbability
{
    /// <summary>
    /// The natural logarithm of the probability of each token of <paramref name="continuation"/>, after what comes before it. Prompt and
    /// continuation are turned into tokens apart from each other, so that every token belongs to one of them.
    /// </summary>
    /// <param name="prompt">Taken as it is: no chat template, and a beginning-of-sequence token only where the model asks for one.</param>
    /// <exception cref="EngineException">Both together are too long for the context.</exception>
    Task<IReadOnlyList<double>> LogProbabilitiesAsync(string prompt, string continuation, CancellationToken ct);
}
