namespace LlmBench.Suites;

/// <summary>The bytes of one file of a suite: UTF-8, without its byte order mark.</summary>
sealed class SuiteText
{
    static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <exception cref="UsageException">The file is absent, cannot be read, holds nothing, or is not UTF-8.</exception>
    public SuiteText(string path)
    {
        Path = path;
        var bytes = Bytes(path);
        Utf8 = bytes.AsMemory(bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0);
        RefuseOtherEncodings();
        if (IsBlank(Utf8.Span))
        {
            throw new UsageException($"'{path}' is empty.");
        }
    }

    public string Path { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    public UsageException Mistake(int line, string what) => new($"'{Path}', line {line}: {what}");

    /// <summary>The lines that say something, and their numbers in the file, from 1.</summary>
    public IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Lines()
    {
        var rest = Utf8;
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!IsBlank(line.Span))
            {
                yield return (number, line);
            }
        }
    }

    static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            throw new UsageException($"There is no file '{path}': a suite is a folder with suite.json and tasks.jsonl.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {error.Message}");
        }
    }

    void RefuseOtherEncodings()
    {
        if (!Utf8.Span.IsEmpty && !Utf8Valid(Utf8.Span))
        {
            var line = Lines().FirstOrDefault(entry => !Utf8Valid(entry.Line.Span)).Number;
            throw Mistake(Math.Max(1, line), "it is not UTF-8: save the file in that encoding.");
        }
    }

    static bool Utf8Valid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    static bool IsBlank(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(" \t\r\n"u8);
}
