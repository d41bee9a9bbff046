namespace LlmBench.Scoring.Code;

/// <summary>The fenced blocks of a Markdown text.</summary>
static class Fences
{
    /// <summary>Their contents in order; the last one may lack its end.</summary>
    public static IEnumerable<string> Of(string text)
    {
        List<string>? block = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.AsSpan().TrimStart().StartsWith("```") && !line.AsSpan().TrimStart().StartsWith("~~~"))
            {
                block?.Add(line);
            }
            else if (block is null)
            {
                block = [];
            }
            else
            {
                yield return string.Join('\n', block);
                block = null;
            }
        }

        if (block is not null)
        {
            yield return string.Join('\n', block);
        }
    }
}
