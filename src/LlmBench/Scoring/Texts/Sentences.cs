namespace LlmBench.Scoring.Texts;

/// <summary>Counts sentences: runs of text with a mark of their own at the end, and what is left behind the last mark.</summary>
static class Sentences
{
    /// <summary>Behind them a full stop and a capital letter or a number end no sentence.</summary>
    static readonly string[] Abbreviations = ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Mt", "No", "Fig", "vs", "approx", "e.g", "i.e", "cf", "ca"];

    public static int In(string text)
    {
        var (count, hasText, hasCapitals) = (0, false, text.Any(char.IsUpper));
        for (var i = 0; i < text.Length; i++)
        {
            var isEnd = IsEnd(text, i, hasCapitals);
            count += isEnd && hasText ? 1 : 0;
            hasText = !isEnd && (hasText || (char.IsLetterOrDigit(text[i]) && !IsNumberOfItem(text, i)));
        }

        return count + (hasText ? 1 : 0);
    }

    static bool IsEnd(string text, int at, bool hasCapitals) => text[at] switch
    {
        '。' or '！' or '？' or '…' => true,
        '!' or '?' => !(hasCapitals && GoesOn(text.AsSpan(at + 1))),
        '.' => (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || IsQuote(text[at + 1])) && !IsAbbreviation(text.AsSpan(0, at)) && !(hasCapitals && GoesOn(text.AsSpan(at + 1))),
        _ => false,
    };

    /// <summary>With a small letter: "9 a.m. in room 12", "Where?" she asked.</summary>
    static bool GoesOn(ReadOnlySpan<char> rest) => rest.TrimStart(" \"”’'") is [>= 'a' and <= 'z', ..];

    static bool IsQuote(char c) => c is '"' or '”' or '’' or '\'' or ')';

    static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        foreach (var word in Abbreviations)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The digits of "1." at a line's start say nothing.</summary>
    static bool IsNumberOfItem(string text, int at)
    {
        const int MostDigits = 3;
        var (start, end) = (at, at);
        while (start > 0 && at - start < MostDigits && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - at < MostDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at && (start == 0 || text[start - 1] == '\n') && end + 1 < text.Length && text[end] == '.' && text[end + 1] == ' ';
    }
}
