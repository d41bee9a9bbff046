using System.Buffers;
using LlmBench.Scoring.Reading;

namespace LlmBench.Scoring.Numerals;

/// <summary>Finds the one number that an answer comes to.</summary>
/// <remarks>
/// What stands in the last <c>\boxed{}</c>, else what follows the last marker that anything follows, else the last number of all. Where a
/// marker or a box holds several different numbers and no equals sign says which is the result, none is chosen.
/// </remarks>
static class NumberReader
{
    const string NoNumber = "no number";
    const string Several = "several different numbers, none of them marked as the result";

    /// <summary>Behind them a sentence goes on to something else.</summary>
    static readonly string[] Breaks = [",", ";", "(", "，", "；", "（", " because", " since", " as ", "因为", "\n"];

    static readonly SearchValues<char> Marks = SearchValues.Create(" $€£¥₹*_`\"'“(（[~");

    /// <param name="answer">Without thinking.</param>
    /// <returns>The number, or one with a flaw that says why there is none.</returns>
    public static Numeral Read(string answer)
    {
        var text = NumberText.Fold(answer);
        return Boxed.LastIn(text) switch
        {
            { IsTorn: true } => Numeral.None(Boxed.Torn),
            { } box => Only(text.AsSpan()[box.Start..box.End]),
            null => Marked(text) ?? (BreaksOff(text) ? Numeral.None("the answer breaks off") : Last(WithoutAside(text))),
        };
    }

    /// <summary>The number that the whole text is; one with a flaw when it says anything else.</summary>
    public static Numeral ReadWhole(string text)
    {
        var folded = NumberText.Fold(text).AsSpan().Trim();
        var scanner = NumeralScanner.For(folded);
        return scanner.Next() && scanner.Current.Start == 0 && scanner.Current.End == folded.Length ? scanner.Current : Numeral.None("not one number");
    }

    /// <summary>It ends where a result should follow.</summary>
    static bool BreaksOff(string text) =>
        text.AsSpan().TrimEnd(" \t\r\n*_$") is [.., '=' or '×' or '÷' or '+' or ':' or '：' or '即'];

    /// <summary>In brackets at the end stand other units and reasons; a sum in them is the result.</summary>
    static ReadOnlySpan<char> WithoutAside(string text)
    {
        var said = text.AsSpan().TrimEnd(" \t\r\n*_.。!");
        var open = said.LastIndexOfAny('(', '（');
        return said is [.., ')' or '）'] && open > 0 && !said[open..].Contains('=') && NumeralScanner.For(said[..open]).Next() ? said[..open] : text;
    }

    static Numeral? Marked(ReadOnlySpan<char> text)
    {
        var markers = Markers.OfNumbers.In(text);
        for (var (i, end) = (markers.Count - 1, text.Length); i >= 0; end = markers[i].Start, i--)
        {
            var said = text[markers[i].End..end].Trim(" \t\r\n*_`#$");
            if (!said.IsEmpty)
            {
                return Announced(said, markers[i].IsSentence);
            }
        }

        return null;
    }

    static Numeral Announced(ReadOnlySpan<char> said, bool isSentence)
    {
        var sentence = said[..EndOfSentence(said)];
        var scanner = NumeralScanner.For(sentence);
        if (!scanner.Next())
        {
            return Last(said[sentence.Length..]);
        }

        var first = scanner.Current;
        if (StandsAlone(sentence, first))
        {
            sentence = sentence[..(first.End + LengthToBreak(sentence[first.End..]))];
        }

        var only = Only(sentence);
        return isSentence && only.Flaw == Several ? Last(WithoutParts(sentence)) : only;
    }

    /// <summary>Nothing but currency and marks before it, and no sign of arithmetic behind it.</summary>
    static bool StandsAlone(ReadOnlySpan<char> sentence, Numeral number) =>
        !sentence[..number.Start].ContainsAnyExcept(Marks)
        && sentence[number.End..].TrimStart(" *_`") is not ['+' or '-' or '*' or '/' or '×' or '÷' or '=' or '≈' or '^', ..];

    /// <summary>一共有48人，其中男生26人: the parts come behind the whole.</summary>
    static ReadOnlySpan<char> WithoutParts(ReadOnlySpan<char> sentence) =>
        sentence.IndexOf("其中") is > 0 and var parts && NumeralScanner.For(sentence[..parts]).Next() ? sentence[..parts] : sentence;

    static int LengthToBreak(ReadOnlySpan<char> rest)
    {
        var length = rest.Length;
        foreach (var mark in Breaks)
        {
            length = rest[..length].IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? at : length;
        }

        return length;
    }

    static Numeral Only(ReadOnlySpan<char> text)
    {
        var equals = text.LastIndexOfAny('=', '≈');
        var result = text[(equals + 1)..];
        if (result.Contains(NumberText.Expression))
        {
            return Numeral.None("an expression that was not worked out");
        }

        return equals < 0 ? Single(result) : First(result);
    }

    static Numeral First(ReadOnlySpan<char> text)
    {
        var scanner = NumeralScanner.For(text);
        if (!scanner.Next())
        {
            return Numeral.None(NoNumber);
        }

        var first = scanner.Current;
        return scanner.Next() && NumberRange.Joins(text, first, scanner.Current) ? Range(first, scanner.Current, text) : Chosen(first, text);
    }

    static Numeral Single(ReadOnlySpan<char> text)
    {
        var single = First(text);
        for (var scanner = NumeralScanner.For(text); scanner.Next();)
        {
            if (scanner.Current.Flaw != single.Flaw || scanner.Current.Value != single.Value)
            {
                return Numeral.None(Several);
            }
        }

        return single;
    }

    static Numeral Last(ReadOnlySpan<char> text)
    {
        var (last, isDenied, before) = (Numeral.None(NoNumber), true, Numeral.None(NoNumber));
        for (var scanner = NumeralScanner.For(text); scanner.Next(); before = scanner.Current)
        {
            var found = before.End > 0 && NumberRange.Joins(text, before, scanner.Current) ? Range(before, scanner.Current, text) : scanner.Current;
            var denied = IsDenied(found, text);
            (last, isDenied) = denied && !isDenied ? (last, isDenied) : (found, denied);
        }

        return last.End == 0 ? last : Chosen(last, text);
    }

    static Numeral Range(Numeral first, Numeral second, ReadOnlySpan<char> text) => Numeral.Flawed(first.Start, second.End, NumberRange.Flaw).From(text);

    static Numeral Chosen(Numeral number, ReadOnlySpan<char> text) =>
        IsDenied(number, text) ? Numeral.None("a number that is said not to be the answer") : number.From(text);

    static bool IsDenied(Numeral number, ReadOnlySpan<char> text)
    {
        var before = text[..number.Start].TrimEnd(" $*_");
        return before.EndsWith("不是") || before.EndsWith(" not", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>At a line's end, at 。！？, or at a full stop with a space behind it.</summary>
    static int EndOfSentence(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '。' or '！' or '？' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
            {
                return i;
            }
        }

        return text.Length;
    }
}
