using LlmBench.Hardware.Catalogue;

namespace LlmBench.Hardware.Tiers;

/// <summary>Tells whether a measured model stands for a documented tier.</summary>
static class TierMatch
{
    /// <summary>Parameters may differ from the tier's by no more than this share.</summary>
    const double SameSize = 0.15;

    public static bool Is(string quantization, long? parameters, Tier tier, ModelCatalogue catalogue) =>
        quantization == tier.Quantization
        && parameters is { } count
        && Math.Abs(count - catalogue[tier.Model].Parameters) <= SameSize * catalogue[tier.Model].Parameters;
}
