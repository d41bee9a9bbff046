using System.Text;

namespace LlmBench.Scoring.Mathematics.Parsing;

/// <summary>Reads a number as people write it: thousands apart by commas or thin blanks, a decimal point, an exponent.</summary>
/// <param name="isOpen">No bracket is open, so that "1,234" is one number; inside brackets it is two.</param>
readonly ref struct NumberLexer(ReadOnlySpan<char> text, bool isOpen)
{
    const int ThousandsDigits = 3;

    readonly ReadOnlySpan<char> text = text;

    /// <returns>Digits, at most one point, and perhaps <c>e</c> and a signed exponent.</returns>
    public string Read(ref int at)
    {
        var number = new StringBuilder();
        Digits(number, ref at);
        if (number.Length is > 0 and <= ThousandsDigits)
        {
            while (Thousands(at) is > 0 and var group)
            {
                number.Append(text.Slice(at + group - ThousandsDigits, ThousandsDigits));
                at += group;
            }
        }

        if (At(at) == '.' && char.IsAsciiDigit(At(at + 1)))
        {
            number.Append('.');
            at++;
            Digits(number, ref at);
        }

        Exponent(number, ref at);
        return number.ToString();
    }

    void Digits(StringBuilder number, ref int at)
    {
        while (char.IsAsciiDigit(At(at)))
        {
            number.Append(text[at++]);
        }
    }

    char At(int at) => at < text.Length ? text[at] : '\0';

    /// <returns>How long the separator and three digits behind it are; 0 where there are none.</returns>
    int Thousands(int at)
    {
        var rest = text[Math.Min(at, text.Length)..];
        var separator =
            rest.StartsWith("{,}") ? 3
            : rest.StartsWith(",\\!") ? 3
            : rest.StartsWith("\\,") ? 2
            : isOpen && rest is [',', ..] ? 1
            : 0;
        if (separator == 0)
        {
            return 0;
        }

        while (At(at + separator) == ' ' && separator > 1)
        {
            separator++;
        }

        for (var i = 0; i < ThousandsDigits; i++)
        {
            if (!char.IsAsciiDigit(At(at + separator + i)))
            {
                return 0;
            }
        }

        return char.IsAsciiDigit(At(at + separator + ThousandsDigits)) ? 0 : separator + ThousandsDigits;
    }

    /// <summary><c>1.2e-5</c>.</summary>
    void Exponent(StringBuilder number, ref int at)
    {
        var digits = at + 1 + (At(at + 1) is '+' or '-' ? 1 : 0);
        if (At(at) is not ('e' or 'E') || !char.IsAsciiDigit(At(digits)))
        {
            return;
        }

        number.Append('e').Append(text[(at + 1)..digits]);
        at = digits;
        Digits(number, ref at);
    }
}
