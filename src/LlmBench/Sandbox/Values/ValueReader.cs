using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using LlmBench.Sandbox.Protocol;

namespace LlmBench.Sandbox.Values;

/// <summary>Reads a value that a guest process sent. The bytes are hostile: every length and depth is checked, and time is linear in them.</summary>
ref struct ValueReader
{
    const int DeepestNesting = 64;

    ReadOnlySpan<byte> rest;

    ValueReader(ReadOnlySpan<byte> bytes) => rest = bytes;

    /// <exception cref="ProtocolException">The bytes are not exactly one value.</exception>
    public static Value Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ValueReader(bytes);
        var value = reader.Next(0);
        return reader.rest.IsEmpty ? value : throw new ProtocolException("There is more after the value.");
    }

    Value Next(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new ProtocolException($"The value is nested more than {DeepestNesting} deep.");
        }

        return Take(1)[0] switch
        {
            ValueTag.Nothing => new Value.Nothing(),
            ValueTag.True => new Value.Truth(true),
            ValueTag.False => new Value.Truth(false),
            ValueTag.Integer => new Value.Integer(new BigInteger(Block())),
            ValueTag.Float => new Value.Float(BinaryPrimitives.ReadDoubleLittleEndian(Take(8))),
            ValueTag.Complex => Complex(),
            ValueTag.Text => new Value.Text(Characters()),
            ValueTag.Binary => new Value.Binary(Block().ToArray()),
            ValueTag.List => new Value.List(Many(depth)),
            ValueTag.Tuple => new Value.Tuple(Many(depth)),
            ValueTag.Set => new Value.Set(Many(depth)),
            ValueTag.Map => new Value.Map(Entries(depth)),
            ValueTag.Other => new Value.Other(Characters()),
            var tag => throw new ProtocolException($"There is no value with tag {tag}."),
        };
    }

    Value.Other Complex()
    {
        Take(16);
        return new("complex");
    }

    Value[] Many(int depth)
    {
        var items = new Value[Count(1)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Next(depth + 1);
        }

        return items;
    }

    Value.Entry[] Entries(int depth)
    {
        var entries = new Value.Entry[Count(2)];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(Next(depth + 1), Next(depth + 1));
        }

        return entries;
    }

    /// <summary>How many items follow, each of at least <paramref name="least"/> bytes: a large number cannot ask for memory that was not sent.</summary>
    int Count(int least)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        return count >= 0 && count <= rest.Length / least ? count : throw new ProtocolException("A count is larger than what follows.");
    }

    string Characters()
    {
        var block = Block();
        return block.Length % 2 == 0 ? new(MemoryMarshal.Cast<byte, char>(block)) : throw new ProtocolException("A text ends within a character.");
    }

    ReadOnlySpan<byte> Block() => Take(Count(1));

    ReadOnlySpan<byte> Take(int length)
    {
        if (length > rest.Length)
        {
            throw new ProtocolException("The value is cut off.");
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
