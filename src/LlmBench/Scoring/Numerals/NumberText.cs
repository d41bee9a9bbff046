using System.Text;
using LlmBench.Scoring.Reading;

namespace LlmBench.Scoring.Numerals;

/// <summary>
/// Brings the many ways of typing a number to one: full-width forms, typographic minus signs, spaces between thousands, ½ and ², and LaTeX's
/// fractions and spacing. Whatever else stands there is left as it is.
/// </summary>
sealed partial class NumberText
{
    /// <summary>Stands for a root, π or a fraction of expressions: what is near it is no plain number.</summary>
    public const char Expression = '\uE000';

    readonly string text;
    readonly StringBuilder folded;
    int at;

    NumberText(string text)
    {
        this.text = text;
        folded = new(text.Length);
    }

    public static string Fold(string text) => new NumberText(text).Fold();

    string Fold()
    {
        while (at < text.Length)
        {
            Next(text[at]);
            at++;
        }

        return folded.ToString();
    }

    void Next(char c)
    {
        switch (c)
        {
            case '\\':
                Latex();
                break;
            case '{' when Braced() is { } inside:
                folded.Append(inside);
                break;
            case < '\u0080':
                folded.Append(c);
                break;
            case '√' or 'π':
                folded.Append(Expression);
                break;
            case '零' when text.AsSpan(at) is [_, '下', >= '0' and <= '9', ..]:
                (_, at) = (folded.Append('-'), at + 1);
                break;
            case '，' when !BetweenWideDigits():
                folded.Append(c);
                break;
            case >= '！' and <= '～':
                folded.Append((char)(c - '！' + '!'));
                break;
            default:
                Other(c);
                break;
        }
    }

    void Other(char c)
    {
        switch (c)
        {
            case '\u2212' or '\u2010' or '\u2011' or '\u2013' or '\uFE63':
                folded.Append('-');
                break;
            case '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u3000':
                folded.Append(ThousandFollows(at + 1) ? "" : " ");
                break;
            case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                break;
            case '\u2044' or '\u2215' or '￥':
                folded.Append(c == '￥' ? '¥' : '/');
                break;
            case '½' or '¼' or '¾' or (>= '⅐' and <= '⅞'):
                Fraction(Nfkc.Normalize(c.ToString()).Replace('\u2044', '/'));
                break;
            case '¹' or '²' or '³' or (>= '⁰' and <= '⁻'):
                Superscript(c);
                break;
            default:
                folded.Append(c);
                break;
        }
    }

    /// <summary>In <c>2½</c> the whole number and the fraction are told apart by a space.</summary>
    void Fraction(string fraction) => folded.Append(EndsInDigit ? " " : "").Append(fraction);

    void Superscript(char c)
    {
        const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var isFirst = at == 0 || !(Digits.Contains(text[at - 1], StringComparison.Ordinal) || text[at - 1] == '⁻');
        folded.Append(isFirst ? "^" : "").Append(c == '⁻' ? '-' : c == '⁺' ? '+' : (char)('0' + Digits.IndexOf(c, StringComparison.Ordinal)));
    }

    bool EndsInDigit => folded.Length > 0 && char.IsAsciiDigit(folded[^1]);

    bool BetweenWideDigits() => at > 0 && at + 1 < text.Length && text[at - 1] is >= '０' and <= '９' && text[at + 1] is >= '０' and <= '９';

    bool ThousandFollows(int start) =>
        EndsInDigit
        && start + 3 <= text.Length
        && !text.AsSpan(start, 3).ContainsAnyExceptInRange('0', '9')
        && !(start + 3 < text.Length && char.IsAsciiDigit(text[start + 3]));
}
