using System.Diagnostics;

namespace LlmBench.Gguf;

/// <summary>A file that was quantized: where it lies, and what it cost.</summary>
/// <param name="RelativeError">Of the matrices: root of the mean squared difference to the source, as a share of the root of the mean square; none where a library wrote it that does not say.</param>
/// <param name="Unchanged">It was there already, byte for byte.</param>
sealed record QuantizedFile(string Path, long SizeBytes, double? RelativeError, TimeSpan Time, bool Unchanged)
{
    /// <exception cref="UsageException">It cannot be written, a weight does not fit, or another file is there and is not to be replaced.</exception>
    public static QuantizedFile Write(Requantization plan, string path, bool replace, IProgress<long>? progress, CancellationToken ct) =>
        Write(path, replace, temporary => Write(plan, temporary, progress, ct));

    /// <summary>Writes into a temporary file beside <paramref name="path"/> first, so that nobody ever sees a half-written model.</summary>
    /// <param name="write">Writes the file that it is given and tells the error, where it is known.</param>
    /// <exception cref="UsageException">It cannot be written, or another file is there and is not to be replaced.</exception>
    public static QuantizedFile Write(string path, bool replace, Func<string, double?> write)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var start = Stopwatch.GetTimestamp();
            var error = write(temporary);
            var time = Stopwatch.GetElapsedTime(start);
            return new(path, new FileInfo(temporary).Length, error, time, Unchanged: Settle(temporary, path, replace));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {error.Message}");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    static double Write(Requantization plan, string path, IProgress<long>? progress, CancellationToken ct)
    {
        using var stream = File.Create(path);
        using var quantizer = new Quantizer(plan);
        quantizer.Write(stream, progress, ct);
        stream.Flush(flushToDisk: true);
        return quantizer.RelativeError;
    }

    /// <returns>Whether the same file is there already; it then only counts as newly written.</returns>
    static bool Settle(string temporary, string path, bool replace)
    {
        if (File.Exists(path) && Same(temporary, path))
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return true;
        }

        if (File.Exists(path) && !replace)
        {
            throw Occupied(path);
        }

        File.Move(temporary, path, overwrite: replace);
        return false;
    }

    public static UsageException Occupied(string path) => new($"'{path}' is there already and holds something else: name another folder with --out, or add --force.");

    static bool Same(string first, string second)
    {
        using var a = File.OpenRead(first);
        using var b = File.OpenRead(second);
        if (a.Length != b.Length)
        {
            return false;
        }

        var (left, right) = (new byte[1 << 16], new byte[1 << 16]);
        for (var count = a.ReadAtLeast(left, left.Length, throwOnEndOfStream: false); count > 0; count = a.ReadAtLeast(left, left.Length, throwOnEndOfStream: false))
        {
            b.ReadExactly(right, 0, count);
            if (!left.AsSpan(0, count).SequenceEqual(right.AsSpan(0, count)))
            {
                return false;
            }
        }

        return true;
    }
}
