using LlmBench.Suites;

namespace LlmBench.Engines;

/// <summary>A started engine: loads a model and turns prompts into tokens. Used by one caller at a time, unless it is listed as parallel.</summary>
interface IEngine : IAsyncDisposable
{
    /// <summary>Loads a model in place of any other; returns when a prompt could be sent.</summary>
    /// <exception cref="EngineException">The engine could not load it.</exception>
    Task LoadAsync(Model model, LoadSettings settings, CancellationToken ct);

    /// <summary>
    /// Sends one prompt. Each piece is yielded the moment it arrives, because the caller times it;
    /// <see cref="EngineEvent.Done"/> comes last.
    /// </summary>
    /// <exception cref="EngineException">The engine refused the prompt or stopped answering.</exception>
    IAsyncEnumerable<EngineEvent> GenerateAsync(IReadOnlyList<Message> prompt, GenerationSettings settings, CancellationToken ct);
}
