using System.Globalization;
using System.Numerics;

namespace LlmBench.Scoring.Numerals;

/// <summary>Reads the number that begins at a digit or a decimal point, in text that <see cref="NumberText"/> folded.</summary>
ref partial struct ArabicReader(ReadOnlySpan<char> text, int begin)
{
    /// <summary>Longer ones are no answers to any question, and cost time that grows with the square of their length.</summary>
    public const int MostDigits = 1000;

    const int MostPower = 1000;
    const int LongestLookahead = 40;

    readonly ReadOnlySpan<char> text = text;
    readonly int start = begin;
    int at = begin;

    public Numeral Read()
    {
        var mantissa = Decimal();
        if (mantissa.Length > MostDigits)
        {
            return Numeral.Flawed(start, at, $"a number of more than {MostDigits} digits");
        }

        return Flaw(mantissa) is { } flaw ? Numeral.Flawed(start, at, flaw) : WithTail(mantissa);
    }

    Numeral WithTail(ReadOnlySpan<char> mantissa)
    {
        var value = Fraction(mantissa);
        var power = mantissa is "10" && Peek(0) == '^' ? PowerOfTen() - 1 : Exponent() ?? Scale();
        if (value is not { } number || IsDigitAfter('/') || IsDigitAfter('^') || power is > MostPower or < -MostPower)
        {
            SkipExpression();
            return Numeral.Flawed(start, at, "a date or an expression, not one number");
        }

        var whole = Money(Chain(number * Rational.PowerOfTen(power), power));
        var isPercent = Percent();
        return new(start, at, whole, isPercent);
    }

    /// <summary>Digits with commas between thousands, and a decimal point.</summary>
    ReadOnlySpan<char> Decimal()
    {
        var from = at;
        Digits();
        if (at - from is >= 1 and <= 3)
        {
            while (Peek(0) == ',' && IsThousand(at + 1))
            {
                at += 4;
            }
        }

        if (IsDigitAfter('.'))
        {
            at++;
            Digits();
        }

        return text[from..at];
    }

    /// <summary>Why this is no number; what belongs to it has then been read over.</summary>
    string? Flaw(ReadOnlySpan<char> mantissa)
    {
        var flaw =
            IsDigitAfter(':') ? "a time or a ratio, not one number"
            : IsDigitAfter('.') || (mantissa.Length == 4 && IsDigitAfter('-') && IsDateAfter()) ? "a date or a version, not one number"
            : IsDigitAfter(',') || IsGroupAfter(mantissa) ? "a list, or a number in a notation that is read in two ways"
            : IsDivision() ? "a division that was not worked out"
            : Peek(0) == '^' && mantissa is not "10" && (IsDigitAfter('^') || Peek(1) is '-') ? "a power that was not worked out"
            : null;
        if (flaw is not null)
        {
            at += IsDivision() ? 3 : 0;
            SkipExpression();
        }

        return flaw;
    }

    readonly bool IsDivision() => text[at..].StartsWith(" / ") && char.IsAsciiDigit(Peek(3));

    /// <summary>The 234 of <c>1 234</c>.</summary>
    readonly bool IsGroupAfter(ReadOnlySpan<char> mantissa) => mantissa.Length <= 3 && !mantissa.Contains('.') && Peek(0) == ' ' && IsThousand(at + 1);

    readonly bool IsDateAfter()
    {
        var ahead = text.Slice(at, Math.Min(6, text.Length - at));
        return ahead[1..].IndexOf('-') is 1 or 2 && char.IsAsciiDigit(ahead[1]);
    }

    /// <summary>The value with <c>/4</c>, <c> 3/4</c> or <c>分之3</c> behind it; none where the denominator is 0.</summary>
    Rational? Fraction(ReadOnlySpan<char> mantissa)
    {
        if (IsDigitAfter('/'))
        {
            at++;
            return Over(Number(mantissa), Number(Decimal()));
        }

        if (text[at..].StartsWith("分之") && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))
        {
            at += 2;
            return Over(Number(Decimal()), Number(mantissa));
        }

        return MixedEnd() is { } slash ? Mixed(mantissa, slash) : Number(mantissa);
    }

    Rational? Mixed(ReadOnlySpan<char> mantissa, int slash)
    {
        var numerator = Number(text[(at + 1)..slash]);
        at = slash + 1;
        return Over(numerator, Number(Decimal())) is { } part ? Number(mantissa) + part : null;
    }

    /// <summary>Where the slash of <c>1 3/4</c> stands, when the number so far is the 1.</summary>
    readonly int? MixedEnd()
    {
        var ahead = text.Slice(at, Math.Min(LongestLookahead, text.Length - at));
        if (ahead is not [' ', >= '0' and <= '9', ..])
        {
            return null;
        }

        var digits = ahead[1..].IndexOfAnyExceptInRange('0', '9') + 1;
        return digits > 0 && digits + 1 < ahead.Length && ahead[digits] == '/' && char.IsAsciiDigit(ahead[digits + 1]) ? at + digits : null;
    }

    static Rational? Over(Rational numerator, Rational denominator) => denominator.Numerator.IsZero ? null : numerator / denominator;

    void SkipExpression()
    {
        while (at < text.Length && text[at] is (>= '0' and <= '9') or '.' or ',' or ':' or '/' or '^' or '-' or ' ' && (char.IsAsciiDigit(text[at]) || char.IsAsciiDigit(Peek(1))))
        {
            at++;
        }
    }

    void Digits()
    {
        var rest = text[at..].IndexOfAnyExceptInRange('0', '9');
        at = rest < 0 ? text.Length : at + rest;
    }

    readonly bool IsThousand(int from) =>
        from + 3 <= text.Length
        && !text.Slice(from, 3).ContainsAnyExceptInRange('0', '9')
        && !(from + 3 < text.Length && char.IsAsciiDigit(text[from + 3]));

    readonly bool IsDigitAfter(char mark) => Peek(0) == mark && char.IsAsciiDigit(Peek(1));

    readonly char Peek(int offset) => at + offset >= 0 && at + offset < text.Length ? text[at + offset] : '\0';

    /// <summary>The value of digits with commas and a point.</summary>
    static Rational Number(ReadOnlySpan<char> digits)
    {
        const NumberStyles Style = NumberStyles.AllowThousands;
        var point = digits.IndexOf('.');
        if (digits.Length > MostDigits)
        {
            return 0;
        }

        if (point < 0)
        {
            return BigInteger.Parse(digits, Style, CultureInfo.InvariantCulture);
        }

        var whole = string.Concat(digits[..point], digits[(point + 1)..]);
        return new(BigInteger.Parse(whole, Style, CultureInfo.InvariantCulture), BigInteger.Pow(10, digits.Length - point - 1));
    }
}
