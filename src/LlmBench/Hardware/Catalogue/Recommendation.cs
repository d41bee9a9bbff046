using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Tiers;

namespace LlmBench.Hardware.Catalogue;

/// <summary>A model of the catalogue that fits, in the finest quantization that does.</summary>
/// <param name="Tier">The smallest documented tier whose memory holds it; <c>above</c> where none does.</param>
/// <param name="Bytes">With KV cache and buffers.</param>
sealed record Recommendation(string Tier, CatalogueModel Model, string Quantization, ModelShape Shape, long Bytes)
{
    /// <summary>Largest tier first, and in it by the user's own accuracy where there is one, then by the published score, then by parameters.</summary>
    /// <param name="room">Bytes that there are for a model.</param>
    /// <param name="own">The user's own accuracy of a model in a quantization; none where nobody measured it.</param>
    public static IReadOnlyList<Recommendation> Of(ModelCatalogue catalogue, TierTable tiers, long room, int context, Func<string, string, double?>? own = null) =>
    [
        .. catalogue.Models
            .Select(model => Finest(model, tiers, room, context))
            .OfType<Recommendation>()
            .OrderByDescending(fitting => MemoryOf(fitting.Tier, tiers))
            .ThenByDescending(fitting => own?.Invoke(fitting.Model.Name, fitting.Quantization) ?? -1)
            .ThenByDescending(fitting => fitting.Model.Math500 ?? 0)
            .ThenByDescending(fitting => fitting.Model.Parameters),
    ];

    static Recommendation? Finest(CatalogueModel model, TierTable tiers, long room, int context) =>
        model.Files.OrderByDescending(file => file.Bytes)
            .Select(file => Fitted(model, file.Quantization, tiers, context))
            .FirstOrDefault(fitting => fitting.Bytes <= room);

    static Recommendation Fitted(CatalogueModel model, string quantization, TierTable tiers, int context)
    {
        var shape = model.Shape(quantization);
        var bytes = MemoryNeed.Of(shape, context, EngineMemory.LlamaCpp).TotalBytes;
        var tier = tiers.Tiers.Where(tier => tier.MemoryBytes >= bytes).MinBy(tier => tier.MemoryBytes)?.Name ?? "above";
        return new(tier, model, quantization, shape, bytes);
    }

    static long MemoryOf(string tier, TierTable tiers) => tiers.Tiers.FirstOrDefault(row => row.Name == tier)?.MemoryBytes ?? long.MaxValue;
}
