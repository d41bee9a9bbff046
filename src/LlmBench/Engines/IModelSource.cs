namespace LlmBench.Engines;

/// <summary>The models that an engine can load, found and described without loading any.</summary>
interface IModelSource
{
    Task<IReadOnlyList<Model>> ListAsync(CancellationToken ct);

    /// <param name="name">What the user typed: a file's path, or a name with or without <c>:quantization</c>.</param>
    /// <returns>One model, or all quantizations of a name that leaves them open.</returns>
    /// <exception cref="UsageException">There is no such model, or it cannot be run; the message names what is possible.</exception>
    Task<IReadOnlyList<Model>> FindAsync(string name, LoadSettings settings, CancellationToken ct);
}
