using System.Globalization;
using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Tiers;
using LlmBench.Reporting.Charts.Data;

namespace LlmBench.Reporting.Charts;

/// <summary>Measured speed and memory held against the machine's bandwidth and the documented tiers.</summary>
static class HardwareCharts
{
    const double Giga = 1e9;

    /// <summary>Models of all documented tiers are smaller than this, in GB.</summary>
    const double Largest = 60;

    /// <returns>None when no speed of a model with a known size was measured.</returns>
    public static Chart? SpeedBySize(ChartData data)
    {
        var shown = Measured.Of(data).Where(one => one is { Candidate.SizeBytes: > 0, TokensPerSecond: not null }).Take(ChartData.MostRows)
            .Select(one => (ChartData.FamilyOf(one.Label, one.Candidate.Quantization), new Point(one.Candidate.SizeBytes / Giga, one.TokensPerSecond!.Value, one.Label, one.Samples) { Shown = one.Candidate.Quantization })).ToList();
        return shown is [] ? null : new(
            "speed-size",
            "Generation speed by model size, client-observed, under the roofline of each machine",
            ChartForm.Scatter,
            new("Size of the weights (GB); shaded: up to the least memory of each documented tier", Logarithmic: true),
            new("tg (tok/s)", Logarithmic: true),
            [.. data.SeriesOf(shown), .. Rooflines(data, shown.Min(entry => entry.Item2.X))])
        {
            Bands = [.. Bands()],
        };
    }

    /// <returns>None when nothing of a tier's size and quantization was measured.</returns>
    public static Chart? MemoryByTier(ChartData data)
    {
        var measured = Measured.Of(data).Where(one => one.MemoryBytes is not null).ToList();
        var bars = TierTable.Bundled.Tiers
            .Select(tier => (Tier: tier, Rows: measured.Where(one => TierMatch.Is(one.Candidate.Quantization, one.Candidate.ParameterCount, tier, ModelCatalogue.Bundled)).ToList()))
            .Where(entry => entry.Rows.Count > 0)
            .SelectMany(entry => entry.Rows.Select(one => (IsClaim: false, one.Label, Bytes: one.MemoryBytes!.Value, one.Samples))
                .Prepend((IsClaim: true, Label: $"{entry.Tier.Name} {entry.Tier.Quantization}, documented least", Bytes: entry.Tier.MemoryBytes, Samples: 0)))
            .Take(ChartData.MostRows).Select((bar, place) => (bar.IsClaim, Point: new Point(bar.Bytes / Giga, place, bar.Label, bar.Samples))).ToList();
        return bars is [] ? null : new(
            "tier-memory",
            "Memory: what the documented tiers say, and what was measured",
            ChartForm.Bars,
            new("Memory (GB): of this process; of a server, what the model takes there"),
            new("Tier and candidate", [.. bars.Select(bar => bar.Point.Label)]),
            [.. bars.GroupBy(bar => bar.IsClaim).Select(group => new Series(group.Key ? "documented" : "measured", group.Key ? 1 : 0, [.. group.Select(bar => bar.Point)]))]);
    }

    /// <summary>The whole file once for each token. Where a table of embeddings is read by the row, the true ceiling is a little higher.</summary>
    static IEnumerable<Series> Rooflines(ChartData data, double smallest) =>
        from machine in Bandwidths.Of(data)
        let label = string.Create(CultureInfo.InvariantCulture, $"Roofline: {machine.BytesPerSecond / Giga:0.0} GB/s")
        select new Series(label, Series.GuideColour, [.. new[] { smallest / 2, Largest }.Select(size => new Point(size, machine.BytesPerSecond / Giga / size, $"{label}, {machine.Name}", 0))])
        {
            Join = Join.Straight,
            IsGuide = true,
            Labelled = false,
        };

    static IEnumerable<Band> Bands()
    {
        var tiers = TierTable.Bundled.Tiers.OrderBy(tier => tier.MemoryBytes).ToList();
        return tiers.Select((tier, place) => new Band(
            tier.Name,
            string.Create(CultureInfo.InvariantCulture, $"{tier.MemoryBytes / Giga:0.#} GB"),
            place == 0 ? 0 : tiers[place - 1].MemoryBytes / Giga,
            tier.MemoryBytes / Giga));
    }
}
