using System.Globalization;

namespace LlmBench.Scoring.Numerals;

/// <content>What stands behind the digits and belongs to the number: powers of ten, 万, 元 and 角, percent.</content>
ref partial struct ArabicReader
{
    static readonly (string Word, int Power)[] Scales = [(" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12)];

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
}
