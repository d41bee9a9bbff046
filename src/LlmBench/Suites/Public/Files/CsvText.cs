using System.Text;

namespace LlmBench.Suites.Public.Files;

/// <summary>Comma-separated text as RFC 4180 has it: cells in quotes may hold commas, line ends and doubled quotes.</summary>
sealed class CsvText(string path, string text)
{
    int at;
    int line = 1;

    /// <summary>Each with the line that it begins on. A line with nothing in it is no row.</summary>
    /// <exception cref="UsageException">A quote is not closed, or something follows a closed one.</exception>
    public IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows()
    {
        while (at < text.Length)
        {
            var begins = line;
            var cells = Row();
            if (cells is not [""])
            {
                yield return (begins, cells);
            }
        }
    }

    List<string> Row()
    {
        var cells = new List<string> { Cell() };
        while (at < text.Length && text[at] == ',')
        {
            at++;
            cells.Add(Cell());
        }

        at += At('\r') ? 1 : 0;
        if (at < text.Length && !At('\n'))
        {
            throw SetFile.Wrong(path, line, "a cell ends with neither a comma nor a line end");
        }

        (at, line) = (at + 1, line + 1);
        return cells;
    }

    bool At(char c) => at < text.Length && text[at] == c;

    string Cell() => At('"') ? Quoted() : Plain();

    string Plain()
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n') is >= 0 and var end ? end : text.Length - at;
        at += length;
        return text.Substring(at - length, length);
    }

    string Quoted()
    {
        var (cell, begins) = (new StringBuilder(), line);
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (++at >= text.Length || text[at] != '"'))
            {
                return cell.ToString();
            }

            line += text[at] == '\n' ? 1 : 0;
            cell.Append(text[at]);
        }

        throw SetFile.Wrong(path, begins, "a quote is not closed");
    }
}
