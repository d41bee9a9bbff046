using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LlmBench.Sandbox.Values;

/// <summary>Writes values for a guest process.</summary>
sealed class ValueWriter
{
    readonly ArrayBufferWriter<byte> bytes = new();

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public ValueWriter Add(Value value)
    {
        switch (value)
        {
            case Value.Nothing:
                Tag(ValueTag.Nothing);
                break;
            case Value.Truth(var truth):
                Tag(truth ? ValueTag.True : ValueTag.False);
                break;
            case Value.Integer(var number):
                Block(ValueTag.Integer, number.ToByteArray());
                break;
            case Value.Float(var number):
                Tag(ValueTag.Float);
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.GetSpan(8), number);
                bytes.Advance(8);
                break;
            case Value.Text(var characters):
                Block(ValueTag.Text, MemoryMarshal.AsBytes(characters.AsSpan()));
                break;
            case Value.Binary(var block):
                Block(ValueTag.Binary, block.Span);
                break;
            default:
                AddMany(value);
                break;
        }

        return this;
    }

    void AddMany(Value value)
    {
        var (tag, count, items) = value switch
        {
            Value.List(var list) => (ValueTag.List, list.Count, list),
            Value.Tuple(var tuple) => (ValueTag.Tuple, tuple.Count, tuple),
            Value.Set(var set) => (ValueTag.Set, set.Count, set),
            Value.Map(var map) => (ValueTag.Map, map.Count, map.SelectMany(entry => (Value[])[entry.Key, entry.Item])),
            _ => throw new ArgumentException($"A {value.GetType().Name} cannot be sent.", nameof(value)),
        };
        Tag(tag);
        Number(count);
        foreach (var item in items)
        {
            Add(item);
        }
    }

    void Block(byte tag, ReadOnlySpan<byte> block)
    {
        Tag(tag);
        Number(block.Length);
        bytes.Write(block);
    }

    void Tag(byte tag)
    {
        bytes.GetSpan(1)[0] = tag;
        bytes.Advance(1);
    }

    void Number(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(4), number);
        bytes.Advance(4);
    }
}
