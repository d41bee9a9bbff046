namespace LlmBench.Scoring.Numerals;

/// <summary>Finds the numbers in a text that <see cref="NumberText"/> folded, first to last.</summary>
ref struct NumeralScanner(ReadOnlySpan<char> text, bool chinese)
{
    const string Currency = "$€£¥₹";

    /// <summary>In front of a lone Chinese numeral they make a word of it: 第一, 星期三, 之一, 统一.</summary>
    const string BeforeWords = "第周期拜初之统唯同每某这那另任万千百十";

    /// <summary>What can stand between 一 and the words before it when 一 is a number.</summary>
    const string BeforeOne = "剩共得于为:=：";

    readonly ReadOnlySpan<char> text = text;
    int at;

    /// <summary>The one found last by <see cref="Next"/>.</summary>
    public Numeral Current { get; private set; }

    /// <summary>Arabic numerals where there are any, else Chinese ones: 一 is a number far less often than 1.</summary>
    public static NumeralScanner For(ReadOnlySpan<char> text) => new(text, chinese: !text.ContainsAnyInRange('0', '9'));

    public bool Next()
    {
        while (at < text.Length)
        {
            if ((chinese ? ReadChinese() : ReadArabic()) is { } numeral)
            {
                Current = numeral;
                return true;
            }
        }

        return false;
    }

    Numeral? ReadArabic()
    {
        var ahead = text[at..].IndexOfAnyInRange('0', '9');
        if (ahead < 0)
        {
            at = text.Length;
            return null;
        }

        var start = at + ahead;
        var isPoint = start > at && text[start - 1] == '.' && !(start > 1 && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == '.'));
        start -= isPoint ? 1 : 0;
        var numeral = new ArabicReader(text, start).Read();
        at = numeral.End;
        numeral = IsInExpression(numeral) ? Numeral.Flawed(start, numeral.End, "an expression that was not worked out") : numeral;
        return start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '_' or '^') ? null : Signed(numeral);
    }

    /// <summary>Beside a root, π, or a fraction that is none of two whole numbers.</summary>
    readonly bool IsInExpression(Numeral numeral) =>
        text[Math.Max(0, numeral.Start - 4)..numeral.Start].TrimEnd("{}") is [.., NumberText.Expression]
        || (numeral.End < text.Length && text[numeral.End] == NumberText.Expression);

    readonly Numeral Signed(Numeral numeral)
    {
        var before = numeral.Start - 1;
        while (before >= 0 && numeral.Start - before <= 3 && Currency.Contains(text[before], StringComparison.Ordinal))
        {
            before--;
        }

        return before >= 0 && IsMinus(before) ? numeral with { Start = before, Value = -numeral.Value } : numeral;
    }

    readonly bool IsMinus(int mark) => text[mark] switch
    {
        '负' or '負' => true,
        '-' => mark == 0 || !(char.IsAsciiLetterOrDigit(text[mark - 1]) || text[mark - 1] is ')' or ']' or '%' or '-'),
        ' ' => EndsWith(mark, "negative") || (mark >= 2 && text[mark - 1] == '-' && IsAfterEquals(mark - 2)),
        _ => false,
    };

    readonly bool EndsWith(int end, string word) => text[..end].EndsWith(word, StringComparison.OrdinalIgnoreCase);

    readonly bool IsAfterEquals(int mark)
    {
        mark -= text[mark] == ' ' ? 1 : 0;
        return mark >= 0 && text[mark] is '=' or ':';
    }

    Numeral? ReadChinese()
    {
        while (at < text.Length && !ChineseDigits.IsNumeral(text[at]))
        {
            at++;
        }

        var start = at;
        if (start == text.Length)
        {
            return null;
        }

        var numeral = new ChineseReader(text, start).Read();
        at = Math.Max(numeral?.End ?? 0, EndOfRun(start));
        return numeral is { } number && (number.End - start > 1 || IsNumber(start)) ? Signed(number) : null;
    }

    readonly int EndOfRun(int start)
    {
        var end = start + 1;
        while (end < text.Length && ChineseDigits.IsNumeral(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a single character is meant as a number, and is no part of a word.</summary>
    readonly bool IsNumber(int start)
    {
        var (before, after) = (start == 0 ? '\0' : text[start - 1], start + 1 == text.Length ? '\0' : text[start + 1]);
        if (BeforeWords.Contains(before, StringComparison.Ordinal) || (after == '分' && text[start] == '十') || !IsEnd(after))
        {
            return false;
        }

        return (text[start] != '一' && !ChineseDigits.IsFinancial(text[start]))
            || text[..start].Trim(" \t\n\r*_`\"'“”‘’「」（(").IsEmpty
            || BeforeOne.Contains(before, StringComparison.Ordinal);
    }

    static bool IsEnd(char after) =>
        after == '\0' || char.IsWhiteSpace(after) || char.IsPunctuation(after) || char.IsSymbol(after) || ChineseDigits.IsMeasure(after);
}
