using System.Globalization;
using System.Numerics;

namespace LlmBench.Scoring.Numerals;

/// <summary>Reads the number that begins at a digit or a decimal point, in text that <see cref="NumberText"/> folded.</summary>
ref struct ArabicReader(ReadOnlySpan<char> text, int begin)
{
    /// <summary>Longer ones are no answers to any question, and cost time that grows with the square of their length.</summary>
    public const int MostDigits = 1000;

    const int MostPower = 1000;
    const int LongestLookahead = 40;

    static readonly (string Word, int Power)[] Scales = [(" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12)];

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

    string? Flaw(ReadOnlySpan<char> mantissa)
    {
        if (IsDigitAfter(':'))
        {
            SkipExpression();
            return "a time or a ratio, not one number";
        }

        if (IsDigitAfter('.') || (mantissa.Length == 4 && IsDigitAfter('-') && IsDateAfter()))
        {
            SkipExpression();
            return "a date or a version, not one number";
        }

        if (IsDigitAfter(',') || IsGroupAfter(mantissa))
        {
            SkipExpression();
            return "a list, or a number in a notation that is read in two ways";
        }

        if (text[at..].StartsWith(" / ") && char.IsAsciiDigit(Peek(3)))
        {
            at += 3;
            Digits();
            return "a division that was not worked out";
        }

        if (Peek(0) == '^' && mantissa is not "10" && (IsDigitAfter('^') || Peek(1) is '-'))
        {
            SkipExpression();
            return "a power that was not worked out";
        }

        return null;
    }

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

    /// <summary><c>e5</c>, or <c> × 10^5</c>; none where there is no such thing.</summary>
    int? Exponent()
    {
        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            at++;
            return SignedInteger();
        }

        var ahead = text.Slice(at, Math.Min(8, text.Length - at)).TrimStart(' ');
        var sign = text.Slice(at, Math.Min(8, text.Length - at)).Length - ahead.Length;
        if (ahead is not ['×' or 'x' or 'X' or '*' or '·', ..] || !ahead[1..].TrimStart(' ').StartsWith("10^"))
        {
            return null;
        }

        at += sign + 1 + (ahead[1..].Length - ahead[1..].TrimStart(' ').Length) + 2;
        return PowerOfTen();
    }

    /// <summary>At the caret.</summary>
    int PowerOfTen()
    {
        at++;
        return SignedInteger();
    }

    int SignedInteger()
    {
        var from = at;
        at += Peek(0) is '+' or '-' ? 1 : 0;
        Digits();
        return at - from is > 0 and < 6 && int.TryParse(text[from..at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
    }

    /// <summary><c> million</c>, or <c>万</c>; 0 where there is no such word.</summary>
    int Scale()
    {
        foreach (var (word, power) in Scales)
        {
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetter(Peek(word.Length)))
            {
                at += word.Length;
                return power;
            }
        }

        return ChineseScale();
    }

    int ChineseScale()
    {
        var power = 0;
        while (ChineseDigits.PowerOf(Peek(0)) is > 1 and var unit && !(unit < 4 && ChineseDigits.IsUnitOfMeasure(Peek(1))) && power + unit < 20)
        {
            power += unit;
            at++;
        }

        return power;
    }

    /// <summary><c>3万5千</c>: what follows a large unit directly belongs to it.</summary>
    Rational Chain(Rational value, int power)
    {
        var from = at;
        if (power < 2 || ChineseDigits.PowerOf(Peek(-1)) < 2 || !char.IsAsciiDigit(Peek(0)))
        {
            return value;
        }

        var digits = Decimal();
        var unit = ChineseScale();
        if (unit >= power || digits.Length > power - unit)
        {
            at = from;
            return value;
        }

        return Chain(value + (Number(digits) * Rational.PowerOfTen(unit)), unit);
    }

    /// <summary><c>3元5角</c> is 3.5.</summary>
    Rational Money(Rational value)
    {
        foreach (var (larger, smaller, part) in ((string, string, int)[])[("元块圆", "角毛", 10), ("元块圆角毛", "分", 100)])
        {
            if (larger.Contains(Peek(0), StringComparison.Ordinal) && char.IsAsciiDigit(Peek(1)) && smaller.Contains(Peek(2), StringComparison.Ordinal))
            {
                value += new Rational(Peek(1) - '0', part);
                at += 2;
            }
        }

        return value;
    }

    bool Percent()
    {
        var before = text[Math.Max(0, start - 3)..start];
        var gap = Peek(0) == ' ' ? 1 : 0;
        var ahead = text[Math.Min(at + gap, text.Length)..];
        var length = ahead.StartsWith("%") ? 1
            : ahead.StartsWith("percent", StringComparison.OrdinalIgnoreCase) ? 7
            : ahead.StartsWith("per cent", StringComparison.OrdinalIgnoreCase) ? 8
            : 0;
        at += length == 0 ? 0 : gap + length;
        return length > 0 || before is "百分之";
    }

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
