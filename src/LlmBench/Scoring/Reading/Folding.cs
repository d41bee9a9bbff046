using System.Text;

namespace LlmBench.Scoring.Reading;

/// <summary>
/// Takes away what does not matter when two texts are compared: Unicode's compatibility forms (NFKC, so also full width), case, brackets and
/// quotation marks, Markdown's emphasis, blanks beside Chinese characters and punctuation, and punctuation at both ends.
/// </summary>
static class Folding
{
    const string Dropped = "\"“”„«»()[]{}（）「」『』【】《》〈〉〔〕";
    const string Ends = " .,;:!?~*_`'·-";

    public static string Fold(string text)
    {
        var plain = Nfkc.Normalize(text).ToLowerInvariant();
        var folded = new StringBuilder(plain.Length);
        var isApart = false;
        for (var i = 0; i < plain.Length; i++)
        {
            var c = Plain(plain[i]);
            if (char.IsWhiteSpace(c))
            {
                isApart = true;
            }
            else if (!IsDropped(plain, i))
            {
                folded.Append(isApart && folded.Length > 0 && IsWord(folded[^1]) && IsWord(c) ? " " : "").Append(c);
                isApart = false;
            }
        }

        return Trimmed(folded.ToString());
    }

    static bool IsDropped(string text, int i) =>
        Dropped.Contains(text[i], StringComparison.Ordinal)
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control
        || (text[i] == '*' && ((i > 0 && text[i - 1] == '*') || (i + 1 < text.Length && text[i + 1] == '*')));

    /// <summary>Chinese and typographic punctuation that NFKC leaves.</summary>
    static char Plain(char c) => c switch
    {
        '。' or '｡' => '.',
        '、' or '､' => ',',
        '‘' or '’' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '―' or '\u2212' => '-',
        '•' or '‧' or '・' => '·',
        _ => c,
    };

    /// <summary>A letter or digit of a script that puts blanks between words.</summary>
    static bool IsWord(char c) => char.IsLetterOrDigit(c) && c < '⺀';

    static string Trimmed(string text)
    {
        var rest = text.AsSpan().TrimStart("#> ");
        rest = rest.TrimEnd(Ends);
        var start = rest.TrimStart(Ends);

        // A minus sign or a point before a digit belongs to the number.
        var isNumber = start.Length < rest.Length && start is [>= '0' and <= '9', ..] && rest[^(start.Length + 1)] is '-' or '.';
        return (isNumber ? rest[^(start.Length + 1)..] : start).ToString();
    }
}
