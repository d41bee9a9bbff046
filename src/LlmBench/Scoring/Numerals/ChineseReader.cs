using System.Globalization;
using System.Numerics;

namespace LlmBench.Scoring.Numerals;

/// <summary>Reads the Chinese numeral that begins at a place in a text: 一万二千三百零五, 三点一四, 四分之三, 百分之五, 壹佰贰拾元.</summary>
ref struct ChineseReader(ReadOnlySpan<char> text, int begin)
{
    readonly ReadOnlySpan<char> text = text;
    readonly int start = begin;
    int at = begin;

    /// <returns>None where the characters make no number, such as 万一 or 三五.</returns>
    public Numeral? Read()
    {
        if ((Hundredths() ?? Whole()) is not { } value)
        {
            return null;
        }

        if (Peek(0) is '点' or '點' && (Peek(1) is '半' or '刻' || ChineseDigits.ValueOf(Peek(1)) >= 0))
        {
            return Decimal(value);
        }

        if (text[at..].StartsWith("分之") && ChineseDigits.IsNumeral(Peek(2)))
        {
            at += 2;
            return Part(value);
        }

        if (Peek(0) == '又' && ChineseDigits.IsNumeral(Peek(1)))
        {
            return WithPart(value);
        }

        value = Money(Half(value));
        return new(start, at, value);
    }

    /// <summary>The 百 of 百分之, which is no number by itself.</summary>
    Rational? Hundredths()
    {
        var power = ChineseDigits.PowerOf(Peek(0));
        if (power < 2 || !text[(at + 1)..].StartsWith("分之"))
        {
            return null;
        }

        at++;
        return Rational.PowerOfTen(power);
    }

    /// <summary>百分之五 is 5%, 四分之三 is 3/4.</summary>
    Numeral? Part(Rational denominator)
    {
        var isPercent = denominator == 100;
        if (Whole() is not { } numerator || denominator.Numerator.IsZero)
        {
            return null;
        }

        var value = isPercent ? AfterPoint(numerator) : numerator / denominator;
        return new(start, at, value, isPercent);
    }

    /// <summary>二又三分之一.</summary>
    Numeral? WithPart(Rational whole)
    {
        at++;
        return new ChineseReader(text, at).Read() is { } part ? new(start, part.End, whole + part.Value) : null;
    }

    Numeral? Decimal(Rational whole)
    {
        var value = AfterPoint(whole);
        var power = ChineseDigits.PowerOf(Peek(0));
        if (Peek(0) is '点' or '點' || power == 1)
        {
            at++;
            return Numeral.Flawed(start, at, "a time, not one number");
        }

        at += power > 0 ? 1 : 0;
        return new(start, at, value * Rational.PowerOfTen(power));
    }

    Rational AfterPoint(Rational value)
    {
        if (Peek(0) is not ('点' or '點') || ChineseDigits.ValueOf(Peek(1)) < 0)
        {
            return value;
        }

        at++;
        for (var part = new Rational(1, 10); ChineseDigits.ValueOf(Peek(0)) is >= 0 and var digit && at - start < ArabicReader.MostDigits; part /= 10)
        {
            value += part * digit;
            at++;
        }

        return value;
    }

    /// <summary>两个半 is 2.5.</summary>
    Rational Half(Rational value)
    {
        var isHalf = ChineseDigits.IsMeasure(Peek(0)) && Peek(1) == '半';
        at += isHalf ? 2 : 0;
        return isHalf ? value + new Rational(1, 2) : value;
    }

    /// <summary>三元五角 is 3.5.</summary>
    Rational Money(Rational value)
    {
        foreach (var (larger, smaller, part) in ((string, string, int)[])[("元块圆", "角毛", 10), ("元块圆角毛", "分", 100)])
        {
            if (larger.Contains(Peek(0), StringComparison.Ordinal) && ChineseDigits.ValueOf(Peek(1)) is >= 0 and var digit && smaller.Contains(Peek(2), StringComparison.Ordinal))
            {
                value += new Rational(digit, part);
                at += 2;
            }
        }

        return value;
    }

    Rational? Whole()
    {
        var from = at;
        while (ChineseDigits.IsNumeral(Peek(0)) && !(at > from && Peek(0) is '两' or '兩' && ChineseDigits.PowerOf(Peek(-1)) == 0 && ChineseDigits.ValueOf(Peek(-1)) > 0))
        {
            at++;
        }

        var run = text[from..at];
        return run.Length > ArabicReader.MostDigits ? null : HasUnit(run) ? new ChineseSum().Of(run) : Positional(run);
    }

    static bool HasUnit(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (ChineseDigits.PowerOf(c) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>二〇二六. Two digits side by side, such as 三五, are a guess between two numbers and none.</summary>
    static Rational? Positional(ReadOnlySpan<char> run)
    {
        if (run.Length is 0 or 2 && !run.ContainsAny('零', '〇'))
        {
            return null;
        }

        Span<char> digits = stackalloc char[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            digits[i] = (char)('0' + ChineseDigits.ValueOf(run[i]));
        }

        return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    readonly char Peek(int offset) => at + offset >= 0 && at + offset < text.Length ? text[at + offset] : '\0';
}
