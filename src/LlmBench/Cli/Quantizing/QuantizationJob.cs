using LlmBench.Gguf;

namespace LlmBench.Cli.Quantizing;

/// <summary>One form of a model that is to be written.</summary>
/// <param name="Name">Of the form: <c>q4_k_m</c>.</param>
abstract record QuantizationJob(GgufFile Source, string Name, string Path)
{
    /// <summary>Of the file to be written; none where only writing it tells.</summary>
    public virtual long? SizeBytes => null;

    /// <summary>What users should know about the file.</summary>
    public virtual string? Remark => null;

    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <exception cref="UsageException">It cannot be written, or another file is there and is not to be replaced.</exception>
    public abstract QuantizedFile Write(bool replace, IProgress<double> progress, CancellationToken ct);
}
