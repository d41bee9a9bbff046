using LLama;
using LLama.Common;
using LLama.Exceptions;
using LLama.Extensions;
using LLama.Native;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>Loads a model and makes a context for it, with every setting given and none left to a default of the library.</summary>
static class ContextLoader
{
    /// <summary>Tokens that are computed at once.</summary>
    const uint BatchTokens = 512;

    /// <summary>Beside several slots: for texts that are weighed against each other behind one prompt.</summary>
    public const int SpareSequences = 8;

    /// <exception cref="EngineException">llama.cpp refuses the file or the settings, or there is not enough memory.</exception>
    public static async Task<LlamaContext> LoadAsync(string path, LoadSettings settings, CancellationToken ct)
    {
        _ = Natives.Loaded;
        NativeLog.Begin();
        var parameters = Parameters(path, settings);
        var weights = await WeightsAsync(parameters, ct);
        try
        {
            return ContextOf(weights, parameters, settings);
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    static ModelParams Parameters(string path, LoadSettings settings)
    {
        var threads = settings.Threads > 0 ? settings.Threads : Environment.ProcessorCount;
        return new(path)
        {
            GpuLayerCount = settings.GpuLayers ?? -1,
            Threads = threads,
            BatchThreads = threads,
            BatchSize = BatchTokens,
            UBatchSize = BatchTokens,
            SeqMax = (uint)SequencesOf(settings),
            FlashAttention = settings.FlashAttention,
            TypeK = TypeOf(settings.KvKeys),
            TypeV = TypeOf(settings.KvValues),
            KVUnified = settings.Slots > 1,
            SwaFull = true,
        };
    }

    static GGMLType TypeOf(string? name) => name is null ? GGMLType.GGML_TYPE_F16 : Enum.Parse<GGMLType>($"GGML_TYPE_{name}", ignoreCase: true);

    static async Task<LLamaWeights> WeightsAsync(ModelParams parameters, CancellationToken ct)
    {
        try
        {
            return await LLamaWeights.LoadFromFileAsync(parameters, ct);
        }
        catch (LoadWeightsFailedException error)
        {
            throw new EngineException($"llama.cpp refuses '{parameters.ModelPath}': {NativeLog.LastError ?? "it does not say why"}.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new EngineException($"'{parameters.ModelPath}' cannot be read: {error.Message}", error);
        }
    }

    static LlamaContext ContextOf(LLamaWeights weights, ModelParams parameters, LoadSettings settings)
    {
        var length = Math.Min(settings.ContextLength, weights.ContextSize);
        parameters.ContextSize = checked((uint)(length * (long)settings.Slots));
        parameters.ToLlamaContextParams(out var native);
        native.no_perf = false;
        var handle = weights.NativeHandle.CreateContext(native);
        if (handle.IsInvalid)
        {
            throw new EngineException($"llama.cpp cannot make a context of {length} tokens for {settings.Slots} answers at once: {NativeLog.LastError ?? "it does not say why"}.");
        }

        return new(weights, handle, length, SequencesOf(settings));
    }

    /// <summary>With a single answer at once, one: llama.cpp looks through all sequences in every step, which takes up to a twentieth of a small model's time.</summary>
    static int SequencesOf(LoadSettings settings) => settings.Slots > 1 ? settings.Slots + SpareSequences : 1;
}
