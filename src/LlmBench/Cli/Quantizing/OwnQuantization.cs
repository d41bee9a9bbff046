using LlmBench.Gguf;

namespace LlmBench.Cli.Quantizing;

/// <summary>By this program: all matrices in one format.</summary>
sealed record OwnQuantization(Requantization Plan, string Path) : QuantizationJob(Plan.Source, Plan.Format.Name, Path)
{
    public override long? SizeBytes => Plan.SizeBytes();

    public override string? Remark =>
        Plan.Exceptions.ToList() is [var first, ..] exceptions
            ? $"{exceptions.Count} matrices whose rows are no multiple of {Plan.Format.BlockSize} are {string.Join(" and ", exceptions.Select(tensor => tensor.Format.Name).Distinct())}, such as {first.Name} with rows of {first.Columns}."
            : null;

    public override QuantizedFile Write(bool replace, IProgress<double> progress, CancellationToken ct) =>
        QuantizedFile.Write(Plan, Path, replace, new Counter(progress, Plan.Tensors.Sum(tensor => tensor.Count)), ct);

    sealed class Counter(IProgress<double> progress, double all) : IProgress<long>
    {
        double done;

        public void Report(long value) => progress.Report((done += value) / all);
    }
}
