using System.Text.Json.Serialization;

namespace LlmBench.Engines;

/// <summary>How a model is loaded: part of the candidate, because it changes speed and can change answers.</summary>
/// <param name="ContextLength">Tokens of prompt and answer together.</param>
/// <param name="Threads">Processor threads that compute; 0 takes one per core.</param>
/// <param name="ReusePrefix">Keeps the KV cache of a shared prompt start between samples: faster, but prefill times then mean less.</param>
/// <param name="Render">Who makes text of a conversation: <c>harness</c> or <c>engine</c>; none takes the engine's usual way.</param>
sealed record LoadSettings(int ContextLength = 2048, int Threads = 0, bool ReusePrefix = false, string? Render = null)
{
    /// <summary>Layers that a GPU computes; none is all of them where the engine has a GPU.</summary>
    public int? GpuLayers { get; init; }

    /// <summary>Whether attention is computed in one pass over the cache; none leaves it to the engine.</summary>
    public bool? FlashAttention { get; init; }

    /// <summary>The type of the keys in the KV cache, such as <c>f16</c> and <c>q8_0</c>; none takes the engine's usual one.</summary>
    public string? KvKeys { get; init; }

    /// <summary>The type of the values in the KV cache; none takes the engine's usual one.</summary>
    public string? KvValues { get; init; }

    /// <summary>
    /// Answers that one context holds at once, where the engine is a part of this program; a plan says it with <c>parallel</c>. Answers that are
    /// computed together differ from single ones in the last digits.
    /// </summary>
    [JsonIgnore]
    public int Slots { get; init; } = 1;

    /// <summary>What is asked for and not every engine can do, by the option's name and as the candidate's name shows it.</summary>
    [JsonIgnore]
    public IEnumerable<(string Option, string Shown)> Special
    {
        get
        {
            if (GpuLayers is { } layers)
            {
                yield return ("--gpu-layers", $"gpu-layers={layers}");
            }

            if (FlashAttention is { } flash)
            {
                yield return ("--flash-attention", $"flash-attention={(flash ? "on" : "off")}");
            }

            if (KvKeys is { } keys)
            {
                yield return ("--kv-keys", $"kv-keys={keys}");
            }

            if (KvValues is { } values)
            {
                yield return ("--kv-values", $"kv-values={values}");
            }
        }
    }
}
