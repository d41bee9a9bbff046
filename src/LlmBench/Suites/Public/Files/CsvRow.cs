namespace LlmBench.Suites.Public.Files;

/// <summary>A row of a data set's CSV file, by the names of its columns, which knows where it stands.</summary>
sealed record CsvRow(string File, int Line, IReadOnlyDictionary<string, string> Values)
{
    public string this[string column] => Values.GetValueOrDefault(column) ?? throw Wrong($"there is no column '{column}'");

    /// <exception cref="UsageException">A row has more or fewer columns than the first, or its quotes do not match.</exception>
    public static IEnumerable<CsvRow> Read(string path)
    {
        IReadOnlyList<string>? header = null;
        foreach (var (line, cells) in new CsvText(path, SetFile.Text(path)).Rows())
        {
            if (header is null)
            {
                header = cells.Distinct().Count() == cells.Count ? cells : throw SetFile.Wrong(path, line, "a column is named twice");
                continue;
            }

            yield return cells.Count == header.Count
                ? new(path, line, header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))
                : throw SetFile.Wrong(path, line, $"{cells.Count} columns, and the first line names {header.Count}");
        }
    }

    public UsageException Wrong(string what) => SetFile.Wrong(File, Line, what);
}
