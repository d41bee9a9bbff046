namespace LlmBench.Gguf;

/// <summary>Where a tensor lies in a file, and what it looks like.</summary>
/// <param name="Shape">The row's length first, as the file has it.</param>
/// <param name="Offset">From the start of the file.</param>
sealed record TensorInfo(string Name, IReadOnlyList<long> Shape, WeightFormat Format, long Offset)
{
    public long Columns { get; } = Shape[0];

    public long Rows { get; } = Shape.Skip(1).Aggregate(1L, (product, size) => product * size);

    public long Count => Columns * Rows;

    public long Bytes => Format.BytesOf(Count);
}
