namespace LlmBench.Engines;

/// <summary>The models that an engine can load, found and described without loading any.</summary>
interface IModelSource
{
    Task<IReadOnlyList<Model>> ListAsync(CancellationToken ct);

    /// <param name="name">What the user typed: a file's path, or a name with or without <c>:quantization</c>.</param>
    /// <returns>One model, or all quantizations of a name that leaves them open.</returns>
    /// <exception cref="UsageException">There is no such model, or it cannot be run; the message names what is possible.</exception>
    Task<IReadOnlyList<Model>> FindAsync(string name, LoadSettings settings, CancellationToken ct);

    /// <summary>The engine's name for one quantization of a model.</summary>
    string Quantized(string name, string quantization) => $"{name}:{quantization}";

    /// <summary>Has the engine fetch a model that it does not have.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    Task PullAsync(string name, IProgress<PullProgress> progress, CancellationToken ct) =>
        throw new UsageException($"There is no model '{name}', and this engine cannot pull one.");
}
