using LlmBench.Hardware;
using LlmBench.Metrics;

namespace LlmBench.Reporting.Board;

/// <summary>Holds a row's generation speed against what the memory of its machine allows.</summary>
static class RowCeiling
{
    /// <summary>A table of embeddings is read by the row, so a token reads less than the whole file.</summary>
    const double Tolerance = 1.25;

    /// <summary>Parts of the names of architectures that mix experts.</summary>
    static readonly string[] Mixtures = ["moe", "llama4", "deepseek2", "deepseek3", "gpt-oss", "gptoss", "mixtral"];

    /// <returns>tok/s that the row cannot exceed and does; none where it does not, or where something on record explains it: a GPU, a mixture of experts, weights in the cache.</returns>
    public static double? Exceeded(Row row)
    {
        var machine = RecordedMachine.Of(row.Runs[0].Machine);
        return machine?.Bandwidth is { } bandwidth && row.Candidate.SizeBytes > 0 && !IsExplained(row, machine)
            && bandwidth.ReadBytesPerSecond / row.Candidate.SizeBytes * Tolerance is var ceiling && row.Find(Metric.Catalog["tg"]).Value > ceiling
            ? ceiling
            : null;
    }

    static bool IsExplained(Row row, Machine machine) =>
        machine.Gpus is not []
        || row.All.Loads.Any(load => load.GpuBytes > 0)
        || row.Candidate.SizeBytes < machine.Processor.LastLevelCacheBytes
        || IsMixture(row.Candidate.Architecture);

    static bool IsMixture(string? architecture) =>
        architecture is not null && Mixtures.Any(name => architecture.Contains(name, StringComparison.OrdinalIgnoreCase));
}
