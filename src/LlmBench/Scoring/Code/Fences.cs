namespace LlmBench.Scoring.Code;

/// <summary>The fenced blocks of a Markdown text.</summary>
static class Fences
{
    /// <summary>A line that closes a block may stand so much further to the right than the one that opened it (CommonMark 0.31, 4.5).</summary>
    const int MostIndented = 3;

    /// <summary>In their order; the last one may lack its end.</summary>
    public static IEnumerable<FencedBlock> Of(string text)
    {
        var (lines, before, open) = (new List<string>(), "", default(Fence));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var fence = Fence.At(line);
            if (fence.Length == 0 || (open.Length > 0 && !EndedBy(fence, open)))
            {
                lines.Add(line);
                continue;
            }

            var said = string.Join('\n', lines);
            lines.Clear();
            if (open.Length > 0)
            {
                yield return new(said, before);
            }

            before = open.Length > 0 ? "" : said;
            open = open.Length == 0 || fence.IsNamed ? fence : default;
        }

        if (open.Length > 0)
        {
            yield return new(string.Join('\n', lines), before);
        }
    }

    /// <summary>The text as a block of its own, whatever fences it holds.</summary>
    public static string Around(string text)
    {
        var longest = text.ReplaceLineEndings("\n").Split('\n').Max(line => Fence.At(line) is { Mark: '`', Length: var length } ? length : 0);
        var fence = new string('`', Math.Max(Fence.Shortest, longest + 1));
        return $"{fence}\n{text}\n{fence}";
    }

    static bool EndedBy(Fence fence, Fence open) => fence.Mark == open.Mark && fence.Length >= open.Length && fence.Indent <= open.Indent + MostIndented;

    /// <summary>A line of ``` or ~~~.</summary>
    /// <param name="IsNamed">A language stands behind it, so that it opens a block; the end of the one before was forgotten.</param>
    readonly record struct Fence(char Mark, int Length, int Indent, bool IsNamed)
    {
        public const int Shortest = 3;

        public static Fence At(ReadOnlySpan<char> line)
        {
            var rest = line.TrimStart();
            if (rest is not (['`', '`', '`', ..] or ['~', '~', '~', ..]))
            {
                return default;
            }

            var name = rest.TrimStart(rest[0]);
            return new(rest[0], rest.Length - name.Length, line.Length - rest.Length, !name.IsWhiteSpace());
        }
    }
}
