namespace LlmBench.Scoring.Reading;

/// <summary>The last <c>\boxed{...}</c> of an answer: where mathematicians put what they are sure of.</summary>
readonly record struct Boxed(int Start, int End)
{
    const string Command = "\\boxed";

    /// <summary>The braces never close: the answer was cut off inside.</summary>
    public bool IsTorn => End < 0;

    public static Boxed? LastIn(ReadOnlySpan<char> text)
    {
        var command = text.LastIndexOf(Command, StringComparison.Ordinal);
        if (command < 0)
        {
            return null;
        }

        var open = command + Command.Length;
        while (open < text.Length && text[open] == ' ')
        {
            open++;
        }

        return open < text.Length && text[open] == '{' ? new(open + 1, Close(text, open)) : null;
    }

    static int Close(ReadOnlySpan<char> text, int open)
    {
        for (var (i, depth) = (open, 0); i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
