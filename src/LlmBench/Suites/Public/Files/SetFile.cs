using System.IO.Compression;
using System.Text;

namespace LlmBench.Suites.Public.Files;

/// <summary>A file of a public data set, read whole: none of them is large.</summary>
static class SetFile
{
    const long MostBytes = 256L << 20;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Without a byte order mark.</summary>
    /// <exception cref="UsageException">It cannot be read, or is far larger than any of these sets.</exception>
    public static ReadOnlyMemory<byte> Bytes(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file is { Exists: true, Length: > MostBytes })
            {
                throw new UsageException($"'{path}' has {file.Length:N0} bytes: that is none of the public sets.");
            }

            var bytes = path.EndsWith(".gz", StringComparison.Ordinal) ? Unpacked(path) : File.ReadAllBytes(path);
            return bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(3) : bytes;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {error.Message}");
        }
    }

    /// <summary>No further than these sets reach: a small file can unpack to any size.</summary>
    static byte[] Unpacked(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var (bytes, buffer) = (new MemoryStream(), new byte[64 * 1024]);
        while (packed.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer.AsSpan(0, read));
            if (bytes.Length > MostBytes)
            {
                throw new InvalidDataException("it unpacks to more than these sets hold.");
            }
        }

        return bytes.ToArray();
    }

    /// <exception cref="UsageException">It is not UTF-8.</exception>
    public static string Text(string path)
    {
        try
        {
            return Strict.GetString(Bytes(path).Span);
        }
        catch (DecoderFallbackException error)
        {
            throw new UsageException($"'{path}' is not UTF-8 at byte {error.Index}: {error.Message}");
        }
    }

    /// <exception cref="UsageException">It is not UTF-8.</exception>
    public static string Text(string path, int line, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(path, line, "not UTF-8");
        }
    }

    /// <summary>The lines that hold something, numbered from 1, without their line ends.</summary>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Lines(string path)
    {
        var rest = Bytes(path);
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return (number, line.Span[^1] == '\r' ? line[..^1] : line);
            }
        }
    }

    /// <exception cref="UsageException">Always: it says what is wrong, where.</exception>
    public static UsageException Wrong(string path, int line, string what) => new($"'{path}', line {line}: {what}.");
}
