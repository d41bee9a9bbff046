namespace LlmBench.Scoring.Reading;

/// <summary>The last <c>\boxed{...}</c> or <c>\fbox{...}</c> of an answer: where mathematicians put what they are sure of.</summary>
readonly record struct Boxed(int Start, int End)
{
    const string Command = "\\boxed";
    const string OtherCommand = "\\fbox";

    public const string Torn = "the answer ends inside \\boxed{";

    /// <summary>The braces never close: the answer was cut off inside.</summary>
    public bool IsTorn => End < 0;

    public static Boxed? LastIn(ReadOnlySpan<char> text)
    {
        var (command, other) = (text.LastIndexOf(Command, StringComparison.Ordinal), text.LastIndexOf(OtherCommand, StringComparison.Ordinal));
        if (command < 0 && other < 0)
        {
            return null;
        }

        var open = command > other ? command + Command.Length : other + OtherCommand.Length;
        while (open < text.Length && text[open] == ' ')
        {
            open++;
        }

        return open < text.Length && text[open] == '{' ? new(open + 1, Close(text, open)) : null;
    }

    /// <summary><c>\{</c> and <c>\}</c> are braces of the answer's own.</summary>
    static int Close(ReadOnlySpan<char> text, int open)
    {
        for (var (i, depth) = (open, 0); i < text.Length; i++)
        {
            var isEscaped = i > open && text[i - 1] == '\\';
            depth += isEscaped ? 0 : text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
