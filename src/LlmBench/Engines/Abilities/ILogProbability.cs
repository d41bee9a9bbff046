using LlmBench.Engines.Decoding;
using LlmBench.Suites;

namespace LlmBench.Engines.Abilities;

/// <summary>An engine that can tell how probable given texts are, and not only generate one.</summary>
interface ILogProbability
{
    /// <summary>
    /// How probable each text is as the beginning of the answer. The prompt is rendered and counted as for
    /// <see cref="IEngine.GenerateAsync"/> and computed once. Prompt and text are turned into tokens apart from each other, so that every
    /// token belongs to one of them.
    /// </summary>
    /// <param name="thinking">Whether a model that can think first is to; no has the answer begin at once.</param>
    /// <exception cref="EngineException">The prompt and one of the texts together are too long for the context.</exception>
    Task<Continuations> LogProbabilitiesAsync(IReadOnlyList<Message> prompt, IReadOnlyList<string> texts, bool? thinking, CancellationToken ct);
}
