using CsvHelper;

namespace LlmBench.Reporting;

/// <summary>
/// A file of comma-separated values for spreadsheets: UTF-8 that Excel knows by its byte order mark, and no text that a
/// spreadsheet takes for a formula (such text gets an apostrophe before it).
/// </summary>
sealed class CsvTable : IDisposable
{
    const int LongestText = 10_000;

    /// <summary>Spreadsheets set up for Chinese or Japanese take these for their narrow twins.</summary>
    const string WideFormulaStarts = "＝＋－＠";

    static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\n",
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    readonly CsvWriter writer;

    public CsvTable(Stream stream, params IEnumerable<string> titles)
    {
        writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var title in titles)
        {
            Text(title);
        }

        End();
    }

    /// <summary>None is an empty field.</summary>
    public CsvTable Text(string? text)
    {
        writer.WriteField(text is null ? null : Harmless(Untrusted.Shortened(text, LongestText)));
        return this;
    }

    /// <summary>None is an empty field.</summary>
    public CsvTable Number(double? number)
    {
        writer.WriteField(number, "0.###");
        return this;
    }

    public void End() => writer.EndRecord();

    public void Dispose() => writer.Dispose();

    /// <summary>The writer guards against the narrow characters itself.</summary>
    static string Harmless(string text) => text is [var first, ..] && WideFormulaStarts.Contains(first) ? $"'{text}" : text;
}
