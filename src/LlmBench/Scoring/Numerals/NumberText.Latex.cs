namespace LlmBench.Scoring.Numerals;

/// <content>What LaTeX writes of numbers: fractions, spacing, braces.</content>
sealed partial class NumberText
{
    void Latex()
    {
        var (command, end) = CommandAt(at + 1);
        switch (command)
        {
            case "," or "!" or ";" or ":" or "left" or "right" or "displaystyle":
                break;
            case "%" or "$" or " ":
                folded.Append(command);
                break;
            case "(" or ")" or "[" or "]" or "quad" or "qquad":
                folded.Append(' ');
                break;
            case "times" or "cdot" or "sqrt" or "pi":
                folded.Append(command is "times" or "cdot" ? '×' : Expression);
                break;
            case "frac" or "dfrac" or "tfrac" or "cfrac":
                end = LatexFraction(end);
                break;
            default:
                folded.Append('\\').Append(command);
                break;
        }

        at = end - 1;
    }

    int LatexFraction(int after)
    {
        if (Argument(after) is ({ } numerator, var middle) && Argument(middle) is ({ } denominator, var end))
        {
            Fraction($"{numerator}/{denominator}");
            return end;
        }

        folded.Append(Expression);
        return after;
    }

    (string Command, int End) CommandAt(int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        end = end == start ? Math.Min(start + 1, text.Length) : end;
        return (text[start..end], end);
    }

    /// <summary>A whole number in braces, or a single digit; none when something else stands there.</summary>
    (string? Number, int End) Argument(int start)
    {
        const int Longest = 40;
        if (start >= text.Length)
        {
            return (null, start);
        }

        if (char.IsAsciiDigit(text[start]))
        {
            return (text[start..(start + 1)], start + 1);
        }

        var ahead = text.AsSpan(start, Math.Min(Longest, text.Length - start));
        var close = ahead.IndexOf('}');
        return ahead[0] == '{' && close > 1 && !ahead[1..close].ContainsAnyExceptInRange('0', '9')
            ? (ahead[1..close].ToString(), start + close + 1)
            : (null, start);
    }

    /// <summary><c>{,}</c> is a comma between thousands, and <c>^{5}</c> is <c>^5</c>.</summary>
    string? Braced()
    {
        var ahead = text.AsSpan(at, Math.Min(8, text.Length - at));
        var close = ahead.IndexOf('}');
        if (close < 2 || !(ahead[1..close] is "," || (at > 0 && text[at - 1] == '^' && IsInteger(ahead[1..close]))))
        {
            return null;
        }

        at += close;
        return ahead[1..close].ToString();
    }

    static bool IsInteger(ReadOnlySpan<char> text) => text.TrimStart('-') is [_, ..] digits && !digits.ContainsAnyExceptInRange('0', '9');
}
