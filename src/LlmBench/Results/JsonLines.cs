using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LlmBench.Results;

/// <summary>A file of records, one JSON object a line. A line counts once its line feed is there: what a killed program left behind it is torn.</summary>
static class JsonLines
{
    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads line by line, whatever the file's size. A torn last line is left out.</summary>
    /// <exception cref="UsageException">A line is not a record; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path, JsonTypeInfo<T> type)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        var buffer = new byte[64 * 1024];
        var (start, end, number) = (0, 0, 0L);
        while (true)
        {
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                yield return Parse(path, ++number, buffer.AsSpan(start, feed), type);
                start += feed + 1;
                continue;
            }

            (buffer, end) = Refill(stream, buffer, start, end);
            if (end == 0)
            {
                yield break;
            }

            start = 0;
        }
    }

    /// <summary>Cuts off a torn last line.</summary>
    /// <returns>How many bytes were cut; 0 when the file was whole or is not there.</returns>
    public static long CutTornLine(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var whole = EndOfLastLine(stream);
        var torn = stream.Length - whole;
        if (torn > 0)
        {
            stream.SetLength(whole);
        }

        return torn;
    }

    /// <summary>Whether a torn line is at the end, which <see cref="Read"/> leaves out.</summary>
    public static bool EndsTorn(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return stream.Length > 0 && EndOfLastLine(stream) < stream.Length;
    }

    static T Parse<T>(string path, long number, ReadOnlySpan<byte> line, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(number == 1 && line.StartsWith(ByteOrderMark) ? line[3..] : line, type)
                ?? throw new UsageException($"{path}, line {number}: there is no record in it.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"{path}, line {number}: not a {typeof(T).Name.ToLowerInvariant()} ({error.Message})");
        }
    }

    /// <returns>The rest of the buffer and what follows it in the file; nothing at the end of the file.</returns>
    static (byte[] Buffer, int End) Refill(FileStream stream, byte[] buffer, int start, int end)
    {
        var rest = buffer.AsSpan(start, end - start);
        var next = rest.Length > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        rest.CopyTo(next);
        var read = stream.Read(next.AsSpan(rest.Length));
        return (next, read == 0 ? 0 : rest.Length + read);
    }

    static long EndOfLastLine(FileStream stream)
    {
        var block = new byte[64 * 1024];
        for (var end = stream.Length; end > 0;)
        {
            var from = Math.Max(0, end - block.Length);
            var length = (int)(end - from);
            stream.Position = from;
            stream.ReadExactly(block.AsSpan(0, length));
            if (block.AsSpan(0, length).LastIndexOf((byte)'\n') is >= 0 and var feed)
            {
                return from + feed + 1;
            }

            end = from;
        }

        return 0;
    }
}
