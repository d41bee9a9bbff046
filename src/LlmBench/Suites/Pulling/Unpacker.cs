using System.IO.Compression;

namespace LlmBench.Suites.Pulling;

/// <summary>Unpacks a zip that came from elsewhere: nothing leaves the folder, nothing is written over, and there is an end to its size.</summary>
static class Unpacker
{
    const int MostEntries = 10_000;

    const long MostBytes = 512L << 20;

    const int UnixFileType = 0xF000;

    const int UnixLink = 0xA000;

    /// <exception cref="UsageException">The archive is broken or hostile.</exception>
    public static void Unpack(string archive, string folder, long mostBytes = MostBytes)
    {
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            if (zip.Entries.Count > MostEntries)
            {
                throw Refused(archive, $"it has {zip.Entries.Count:N0} entries");
            }

            var left = mostBytes;
            foreach (var (entry, path) in zip.Entries.Select(entry => (entry, PathOf(archive, entry, folder))).ToList())
            {
                left -= Write(archive, entry, path, left);
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            throw Refused(archive, $"it cannot be unpacked ({error.Message.TrimEnd('.')})");
        }
    }

    static string PathOf(string archive, ZipArchiveEntry entry, string folder)
    {
        var parts = entry.FullName.TrimEnd('/').Split('/');
        var isLink = ((entry.ExternalAttributes >> 16) & UnixFileType) == UnixLink;
        return isLink || parts.Any(part => part is "" or "." or ".." || part.AsSpan().ContainsAny('\\', ':', '\0'))
            ? throw Refused(archive, $"its entry '{entry.FullName}' would leave the folder")
            : Path.Combine([folder, .. parts]);
    }

    static long Write(string archive, ZipArchiveEntry entry, string path, long most)
    {
        if (entry.FullName.EndsWith('/'))
        {
            Directory.CreateDirectory(path);
            return 0;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var content = entry.Open();
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        return Copy(archive, content, file, most);
    }

    /// <summary>Counts what really comes: the sizes that an archive states may be lies.</summary>
    static long Copy(string archive, Stream from, FileStream to, long most)
    {
        var buffer = new byte[64 * 1024];
        var written = 0L;
        while (from.Read(buffer) is > 0 and var read)
        {
            written += read;
            if (written > most)
            {
                throw Refused(archive, "it holds more than these sets can");
            }

            to.Write(buffer.AsSpan(0, read));
        }

        return written;
    }

    static UsageException Refused(string archive, string why) => new($"'{archive}' is refused: {why}.");
}
