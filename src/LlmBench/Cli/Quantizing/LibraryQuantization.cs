using LlmBench.Engines.Abilities;
using LlmBench.Gguf;

namespace LlmBench.Cli.Quantizing;

/// <summary>By an engine's library: mixtures of formats, which it decides tensor by tensor.</summary>
sealed record LibraryQuantization(GgufFile Source, string Name, string Path, IQuantizer Quantizer) : QuantizationJob(Source, Name, Path)
{
    public override QuantizedFile Write(bool replace, IProgress<double> progress, CancellationToken ct) =>
        QuantizedFile.Write(Path, replace, temporary =>
        {
            ct.ThrowIfCancellationRequested();
            Quantizer.Write(Source.Path, Name, temporary, progress);
            return null;
        });
}
