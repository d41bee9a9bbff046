using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace LlmBench.Gguf;

/// <summary>
/// Reads the head of a GGUF file (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md). Nothing it finds is believed before it is
/// checked against the bytes that are left, so that a damaged file costs neither memory nor time.
/// </summary>
sealed class GgufReader(Stream stream, string path)
{
    /// <summary>Of a name, by the specification.</summary>
    const int LongestName = 65_535;

    /// <summary>Far beyond any licence or chat template.</summary>
    const int LongestText = 1 << 24;

    /// <summary>Far beyond any vocabulary.</summary>
    const int LongestList = 1 << 24;

    const int MostDimensions = 4;

    readonly byte[] number = new byte[8];

    public GgufFile Read()
    {
        CheckHead();
        var tensorCount = Count("tensors", smallestBytes: 24);
        var metadataCount = Count("metadata entries", smallestBytes: 13);
        var values = new Dictionary<string, object>();
        var ranges = Enumerable.Range(0, metadataCount).Select(_ => Entry(values)).ToList();

        var metadata = new Metadata(path, values);
        var tensors = Enumerable.Range(0, tensorCount).Select(_ => Tensor()).ToList();
        return new(path, stream.Length, metadata, Placed(tensors, Alignment(metadata))) { Ranges = ranges };
    }

    void CheckHead()
    {
        Require(stream.Length > 0, "is empty");
        Require(stream.Length >= 24 && UInt32() == GgufFile.Magic, "is not a GGUF file");
        var version = UInt32();
        Require(BinaryPrimitives.ReverseEndianness(version) != GgufFile.Version, "is big-endian; this program reads little-endian files");
        Require(version == GgufFile.Version, $"is GGUF version {version}; this program reads version {GgufFile.Version}");
    }

    int Count(string what, int smallestBytes)
    {
        var count = UInt64();
        Require(count <= (ulong)(stream.Length / smallestBytes), $"claims to hold {count} {what}, which its {stream.Length} bytes cannot");
        return (int)count;
    }

    MetadataRange Entry(Dictionary<string, object> values)
    {
        var start = stream.Position;
        var key = Text(LongestName);
        Require(values.TryAdd(key, Value(UInt32(), depth: 0)), $"names '{key}' twice");
        return new(key, start, checked((int)(stream.Position - start)));
    }

    /// <summary>Value types by their numbers in the specification.</summary>
    object Value(uint type, int depth) => type switch
    {
        0 => (long)Bytes(1)[0],
        1 => (long)(sbyte)Bytes(1)[0],
        2 => (long)BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2)),
        3 => (long)BinaryPrimitives.ReadInt16LittleEndian(Bytes(2)),
        4 => (long)UInt32(),
        5 => (long)BinaryPrimitives.ReadInt32LittleEndian(Bytes(4)),
        6 => (double)BinaryPrimitives.ReadSingleLittleEndian(Bytes(4)),
        7 => Bytes(1)[0] != 0,
        8 => Text(LongestText),
        9 when depth < 4 => List(depth + 1),
        10 => unchecked((long)UInt64()),
        11 => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8)),
        12 => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(8)),
        _ => throw Damaged($"has a metadata value of the unknown type {type}"),
    };

    List<object> List(int depth)
    {
        var type = UInt32();
        var count = UInt64();
        Require(count <= (ulong)(stream.Length - stream.Position), "ends in the middle of its metadata");
        Require(count <= LongestList, $"has a list of {count} entries in its metadata; {LongestList} are possible");
        var items = new List<object>((int)Math.Min(count, 1 << 16));
        for (var i = 0UL; i < count; i++)
        {
            items.Add(Value(type, depth));
        }

        return items;
    }

    TensorInfo Tensor()
    {
        var name = Text(LongestName);
        var dimensions = UInt32();
        Require(dimensions is >= 1 and <= MostDimensions, $"gives the tensor '{name}' {dimensions} dimensions; 1 to {MostDimensions} are possible");
        var shape = Enumerable.Range(0, (int)dimensions).Select(_ => Dimension(name)).ToArray();
        var format = Format(name, UInt32());
        var offset = UInt64();
        Require(offset <= (ulong)stream.Length, $"is cut off: the tensor '{name}' lies past its end");
        return new(name, shape, format, (long)offset);
    }

    long Dimension(string tensor)
    {
        var size = UInt64();
        Require(size is >= 1 and <= 1L << 40, $"gives the tensor '{tensor}' a dimension of {size}");
        return (long)size;
    }

    WeightFormat Format(string tensor, uint id)
    {
        var format = WeightFormat.All.FirstOrDefault(format => format.Id == id);
        Require(format is not null, $"has weights of type number {id} ('{tensor}'), which this program does not know");
        return format!;
    }

    int Alignment(Metadata metadata)
    {
        var alignment = metadata.Integer("general.alignment") ?? GgufFile.DefaultAlignment;
        Require(alignment >= 8 && alignment % 8 == 0 && alignment <= 1 << 20, $"has an alignment of {alignment}");
        return alignment;
    }

    Dictionary<string, TensorInfo> Placed(List<TensorInfo> tensors, int alignment)
    {
        var start = (stream.Position + alignment - 1) / alignment * alignment;
        var placed = new Dictionary<string, TensorInfo>();
        BigInteger end = start;
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Offset))
        {
            Require(tensor.Offset % alignment == 0, $"puts the tensor '{tensor.Name}' at {tensor.Offset}, which is no multiple of {alignment}");
            Require(tensor.Columns % tensor.Format.BlockSize == 0, $"has rows of {tensor.Columns} in '{tensor.Name}', which is no multiple of the {tensor.Format.BlockSize} in a block of {tensor.Format.Name}");
            Require(start + tensor.Offset >= end, $"puts the tensor '{tensor.Name}' over another one");
            end = End(tensor, start);
            Require(end <= stream.Length, $"is cut off: the tensor '{tensor.Name}' reaches past its end");
            Require(placed.TryAdd(tensor.Name, tensor with { Offset = start + tensor.Offset }), $"holds the tensor '{tensor.Name}' twice");
        }

        return placed;
    }

    /// <summary>Of any size: four dimensions of a damaged file can come to more than a <see cref="long"/> holds.</summary>
    static BigInteger End(TensorInfo tensor, long start)
    {
        var count = tensor.Shape.Aggregate(BigInteger.One, (product, size) => product * size);
        return start + tensor.Offset + (count / tensor.Format.BlockSize * tensor.Format.BlockBytes);
    }

    string Text(int longest)
    {
        var length = UInt64();
        Require(length <= (ulong)longest, $"has a text of {length} bytes; {longest} are possible");
        Require(length <= (ulong)(stream.Length - stream.Position), "ends in the middle of its metadata");
        return Encoding.UTF8.GetString(Bytes((int)length));
    }

    uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    /// <summary>Valid until the next call.</summary>
    ReadOnlySpan<byte> Bytes(int count)
    {
        var bytes = count <= number.Length ? number.AsSpan(0, count) : new byte[count];
        Require(stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count, "ends in the middle of its metadata");
        return bytes;
    }

    void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw Damaged(otherwise);
        }
    }

    UsageException Damaged(string what) => new($"The file '{path}' {what}.");
}
