using System.Text;

namespace LlmBench.Gguf;

/// <summary>
/// Writes a GGUF file of version 3: first the head, then the numbers of each tensor in the head's order, with <see cref="Pad"/> after each.
/// </summary>
/// <param name="alignment">The metadata must say it where it is not the usual one.</param>
sealed class GgufWriter(Stream stream, int alignment = GgufFile.DefaultAlignment)
{
    /// <summary>The tensors with the places that they have in a file, counted from the end of its head.</summary>
    public static IReadOnlyList<TensorInfo> Place(IEnumerable<TensorInfo> tensors, int alignment = GgufFile.DefaultAlignment)
    {
        var placed = new List<TensorInfo>();
        var next = 0L;
        foreach (var tensor in tensors)
        {
            placed.Add(tensor with { Offset = next });
            next = Aligned(next + tensor.Bytes, alignment);
        }

        return placed;
    }

    public void WriteHead(IReadOnlyCollection<MetadataEntry> metadata, IReadOnlyCollection<TensorInfo> tensors)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(GgufFile.Magic);
        writer.Write(GgufFile.Version);
        writer.Write((ulong)tensors.Count);
        writer.Write((ulong)metadata.Count);
        foreach (var entry in metadata)
        {
            writer.Write(entry.Bytes.Span);
        }

        foreach (var tensor in tensors)
        {
            Write(writer, tensor);
        }

        writer.Flush();
        Pad();
    }

    public void Write(ReadOnlySpan<byte> weights) => stream.Write(weights);

    public void Pad() => stream.Write(new byte[Aligned(stream.Position, alignment) - stream.Position]);

    static long Aligned(long position, int alignment) => (position + alignment - 1) / alignment * alignment;

    static void Write(BinaryWriter writer, TensorInfo tensor)
    {
        var name = Encoding.UTF8.GetBytes(tensor.Name);
        writer.Write((ulong)name.Length);
        writer.Write(name);
        writer.Write((uint)tensor.Shape.Count);
        foreach (var size in tensor.Shape)
        {
            writer.Write((ulong)size);
        }

        writer.Write((uint)tensor.Format.Id);
        writer.Write((ulong)tensor.Offset);
    }
}
