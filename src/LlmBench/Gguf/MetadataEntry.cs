using System.Text;

namespace LlmBench.Gguf;

/// <summary>A named value as it stands in a GGUF file: name, type and value, byte for byte.</summary>
sealed record MetadataEntry(string Key, ReadOnlyMemory<byte> Bytes)
{
    /// <param name="value">A truth value, an <see cref="int"/>, <see cref="uint"/>, <see cref="float"/>, text, or an array of one of these.</param>
    public static MetadataEntry Of(string key, object value)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Write(writer, key);
        writer.Write(TypeOf(value.GetType()));
        Write(writer, value);
        return new(key, bytes.ToArray());
    }

    /// <summary>By their numbers in the specification.</summary>
    static uint TypeOf(Type type) =>
        type.IsArray ? 9u
        : type == typeof(uint) ? 4u
        : type == typeof(int) ? 5u
        : type == typeof(float) ? 6u
        : type == typeof(bool) ? 7u
        : type == typeof(string) ? 8u
        : throw new ArgumentException($"No metadata value is a {type.Name}.", nameof(type));

    static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case Array array:
                writer.Write(TypeOf(array.GetType().GetElementType()!));
                writer.Write((ulong)array.Length);
                foreach (var item in array)
                {
                    Write(writer, item);
                }

                break;
            case string text:
                Write(writer, text);
                break;
            case bool flag:
                writer.Write(flag);
                break;
            case float number:
                writer.Write(number);
                break;
            default:
                writer.Write(value is int whole ? unchecked((uint)whole) : (uint)value);
                break;
        }
    }

    static void Write(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }
}
