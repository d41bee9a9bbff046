using LlmBench.Hardware;
using LlmBench.Metrics;

namespace LlmBench.Reporting.Board;

/// <summary>The generation speed that the memory of a row's machine allows, where the row exceeds it.</summary>
/// <param name="TokensPerSecond">That memory bandwidth allows.</param>
/// <param name="Cause">What on record explains it, as the end of a sentence; none where nothing does, and then the row has no rank.</param>
sealed record RowCeiling(double TokensPerSecond, string? Cause)
{
    /// <summary>A table of embeddings is read by the row, so a token reads less than the whole file.</summary>
    const double Tolerance = 1.25;

    /// <summary>Parts of the names of architectures that mix experts.</summary>
    static readonly string[] Mixtures = ["moe", "llama4", "deepseek2", "deepseek3", "gpt-oss", "gptoss", "mixtral"];

    /// <returns>None for a row that stays below, and where a size or a bandwidth is not known.</returns>
    public static RowCeiling? ExceededBy(Row row)
    {
        var machine = RecordedMachine.Of(row.Runs[0].Machine);
        return machine?.Bandwidth is { } bandwidth && row.Candidate.SizeBytes > 0
            && bandwidth.ReadBytesPerSecond / row.Candidate.SizeBytes * Tolerance is var ceiling && row.Find(Metric.Catalog["tg"]).Value > ceiling
            ? new(ceiling, CauseOf(row, machine))
            : null;
    }

    public static bool IsUnexplained(Row row) => ExceededBy(row) is { Cause: null };

    static string? CauseOf(Row row, Machine machine) => row switch
    {
        _ when row.All.Loads.Any(load => load.GpuBytes > 0) => "a GPU held some of the model, and its own memory is faster",
        _ when machine.Gpus is not [] && row.Candidate.Engine != "reference" => "the machine has a GPU, whose own memory was not measured",
        _ when row.Candidate.SizeBytes < machine.Processor.LastLevelCacheBytes => $"the weights fit into the processor's cache ({Flag.FitsCache.Name})",
        _ when IsMixture(row.Candidate.Architecture) => "a token reads only the experts that are chosen for it",
        _ => null,
    };

    static bool IsMixture(string? architecture) =>
        architecture is not null && Mixtures.Any(name => architecture.Contains(name, StringComparison.OrdinalIgnoreCase));
}
