using System.CommandLine;
using LlmBench.Engines;

namespace LlmBench.Cli;

/// <summary>How a model is loaded, where that is a matter of engines with a GPU or with several kinds of KV cache.</summary>
sealed class LoadOptions
{
    readonly Option<int?> gpuLayers = new("--gpu-layers") { Description = "Layers that a GPU computes; 0 is none. Default: all, where the engine has a GPU." };

    readonly Option<string?> flashAttention = new("--flash-attention") { Description = "on or off. Default: the engine decides." };

    readonly Option<string?> kvKeys = new("--kv-keys") { Description = $"Type of the keys in the KV cache: {string.Join(", ", KvType.Names)}. Default: the engine's, mostly f16." };

    readonly Option<string?> kvValues = new("--kv-values") { Description = "Type of the values in the KV cache, as for --kv-keys. Default: the engine's, mostly f16." };

    public void AddTo(Command command)
    {
        flashAttention.CompletionSources.Add("on", "off");
        kvKeys.CompletionSources.Add([.. KvType.Names]);
        kvValues.CompletionSources.Add([.. KvType.Names]);
        foreach (var option in (Option[])[gpuLayers, flashAttention, kvKeys, kvValues])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The settings, with what the command line says over them.</summary>
    /// <exception cref="UsageException">Flash attention is neither on nor off.</exception>
    public LoadSettings Over(ParseResult line, LoadSettings usual) => usual with
    {
        GpuLayers = line.GetValue(gpuLayers) ?? usual.GpuLayers,
        FlashAttention = Switch(line.GetValue(flashAttention)) ?? usual.FlashAttention,
        KvKeys = line.GetValue(kvKeys) ?? usual.KvKeys,
        KvValues = line.GetValue(kvValues) ?? usual.KvValues,
    };

    static bool? Switch(string? value) => value switch
    {
        null => null,
        "on" => true,
        "off" => false,
        _ => throw new UsageException($"--flash-attention cannot be '{value}': give on or off."),
    };
}
