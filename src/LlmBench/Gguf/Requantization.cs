namespace LlmBench.Gguf;

/// <summary>A model file with its matrices in another format: what it will hold, decided before a byte of it is written.</summary>
/// <param name="Format">Of the matrices whose rows fill its blocks.</param>
/// <param name="Tensors">As they are to be, placed; each has the source's name and shape.</param>
sealed record Requantization(GgufFile Source, WeightFormat Format, IReadOnlyList<TensorInfo> Tensors)
{
    static readonly string[] Replaced = ["general.file_type", "general.quantization_version"];

    /// <summary>Matrices that keep another format because their rows do not fill its blocks.</summary>
    public IEnumerable<TensorInfo> Exceptions => Tensors.Where(tensor => tensor.Shape.Count > 1 && tensor.Format != Format);

    public int Alignment => Source.Metadata.Integer("general.alignment") ?? GgufFile.DefaultAlignment;

    /// <exception cref="UsageException">The source is quantized already or in the format asked for, or none of its rows fill a block.</exception>
    public static Requantization Of(GgufFile source, WeightFormat format)
    {
        var matrices = source.Tensors.Values.Where(tensor => tensor.Shape.Count > 1).ToList();
        if (matrices.Find(tensor => !tensor.Format.IsPlain) is { } quantized)
        {
            throw new UsageException($"'{source.Path}' is quantized already ('{quantized.Name}' is {quantized.Format.Name}): quantizing it again would add error to error; start from its f32, f16 or bf16 form.");
        }

        if (source.Metadata.Integer("split.count") is > 1 and var parts)
        {
            throw new UsageException($"'{source.Path}' is one of {parts} parts of a model: join them first.");
        }

        var sorted = source.Tensors.Values.OrderBy(tensor => tensor.Offset);
        var tensors = GgufWriter.Place(sorted.Select(tensor => tensor with { Format = FormatOf(tensor, format) }), new Requantization(source, format, []).Alignment);
        return matrices.Exists(tensor => tensor.Format != format && FormatOf(tensor, format) == format)
            ? new(source, format, tensors)
            : throw Unchanged(source, format, matrices);
    }

    /// <summary>Of the file to be written.</summary>
    public long SizeBytes()
    {
        using var head = new MemoryStream();
        new GgufWriter(head, Alignment).WriteHead(Metadata(), [.. Tensors]);
        var end = Tensors[^1].Offset + Tensors[^1].Bytes;
        return head.Length + ((end + Alignment - 1) / Alignment * Alignment);
    }

    /// <summary>The source's metadata byte for byte, apart from what says how the weights are stored.</summary>
    public IReadOnlyList<MetadataEntry> Metadata()
    {
        using var stream = File.OpenRead(Source.Path);
        var kept = Source.Ranges.Where(range => !Replaced.Contains(range.Key)).Select(range => Read(stream, range));
        return [.. kept, MetadataEntry.Of(Replaced[0], (uint)Format.FileType!), MetadataEntry.Of(Replaced[1], 2u)];
    }

    /// <summary>Vectors stay as they are: they are small, and every number of theirs counts. So do rows that do not fill a block of any kind.</summary>
    static WeightFormat FormatOf(TensorInfo tensor, WeightFormat wanted) =>
        tensor.Shape.Count == 1 ? tensor.Format
        : tensor.Columns % wanted.BlockSize == 0 ? wanted
        : tensor.Columns % WeightFormat.Q8.BlockSize == 0 ? WeightFormat.Q8
        : tensor.Format;

    static UsageException Unchanged(GgufFile source, WeightFormat format, List<TensorInfo> matrices) =>
        matrices.TrueForAll(tensor => tensor.Format == format)
            ? new($"'{source.Path}' is {format.Name} already.")
            : new($"'{source.Path}' has no matrix whose rows fill the {format.BlockSize} numbers of a block of {format.Name}.");

    static MetadataEntry Read(FileStream stream, MetadataRange range)
    {
        var bytes = new byte[range.Bytes];
        stream.Position = range.Offset;
        stream.ReadExactly(bytes);
        return new(range.Key, bytes);
    }
}
