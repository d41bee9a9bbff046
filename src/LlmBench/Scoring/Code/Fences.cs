namespace LlmBench.Scoring.Code;

/// <summary>The fenced blocks of a Markdown text.</summary>
static class Fences
{
    const int Shortest = 3;

    /// <summary>Their contents in order; the last one may lack its end. A block ends with as many of its own marks as it began with, or more.</summary>
    public static IEnumerable<string> Of(string text)
    {
        List<string>? block = null;
        var opening = (Mark: '\0', Length: 0);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var fence = FenceAt(line);
            if (block is null && fence.Length >= Shortest)
            {
                (block, opening) = ([], fence);
            }
            else if (block is not null && fence.Mark == opening.Mark && fence.Length >= opening.Length)
            {
                yield return string.Join('\n', block);
                block = null;
            }
            else
            {
                block?.Add(line);
            }
        }

        if (block is not null)
        {
            yield return string.Join('\n', block);
        }
    }

    /// <summary>The text as a block of its own, whatever fences it holds.</summary>
    public static string Around(string text)
    {
        var longest = text.ReplaceLineEndings("\n").Split('\n').Max(line => FenceAt(line) is { Mark: '`', Length: var length } ? length : 0);
        var fence = new string('`', Math.Max(Shortest, longest + 1));
        return $"{fence}\n{text}\n{fence}";
    }

    /// <summary>The marks that a line begins with.</summary>
    static (char Mark, int Length) FenceAt(string line)
    {
        var marks = line.AsSpan().TrimStart();
        return marks is ['`' or '~', ..] ? (marks[0], marks.IndexOfAnyExcept(marks[0]) is >= 0 and var end ? end : marks.Length) : ('\0', 0);
    }
}
