using System.Buffers;
using System.Globalization;

namespace LlmBench.Suites.Public.Files;

/// <summary>What readers of values written in a programming language have in common: their place in the text, and steps over it. Nothing is run.</summary>
/// <param name="at">Where the value begins.</param>
/// <param name="language">For messages.</param>
/// <param name="comment">Begins what is passed over to the end of the line; none where the language has no such character.</param>
abstract class LiteralReader(string text, int at, string language, char? comment = null)
{
    const int Deepest = 30;

    static readonly SearchValues<char> OfNumbers = SearchValues.Create("-+.0123456789eE");

    int depth;

    protected string Source => text;

    protected int At { get; set; } = at;

    /// <summary>Behind blanks and comments; 0 at the end.</summary>
    protected char Next()
    {
        while (At < text.Length && (char.IsWhiteSpace(text[At]) || text[At] == comment))
        {
            At = text[At] != comment ? At + 1 : text.IndexOf('\n', At) is >= 0 and var end ? end : text.Length;
        }

        return At < text.Length ? text[At] : '\0';
    }

    protected bool Takes(char c)
    {
        var isThere = Next() == c;
        At += isThere ? 1 : 0;
        return isThere;
    }

    protected bool TakesWord(string word)
    {
        var isThere = text.AsSpan(At).StartsWith(word, StringComparison.Ordinal);
        At += isThere ? word.Length : 0;
        return isThere;
    }

    /// <summary>The characters of a number, whatever their order.</summary>
    protected string TakeNumber()
    {
        var length = text.AsSpan(At).IndexOfAnyExcept(OfNumbers) is >= 0 and var end ? end : text.Length - At;
        At += length;
        return text.Substring(At - length, length);
    }

    /// <summary>Of an escape with so many hexadecimal digits, which follow; the place is then that of the last.</summary>
    protected char TakeCode(int length)
    {
        var digits = text.AsSpan(Math.Min(At + 1, text.Length));
        At += length;
        return digits.Length > length && ushort.TryParse(digits[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : throw Wrong();
    }

    /// <summary>What is within brackets begins: hostile text may nest it as deep as it likes.</summary>
    protected void Enter()
    {
        if (++depth > Deepest)
        {
            throw Wrong();
        }
    }

    protected void Leave() => depth--;

    protected FormatException Wrong() => new($"'{text.AsSpan(Math.Min(At, text.Length), Math.Min(30, text.Length - Math.Min(At, text.Length)))}' is no value in {language}");
}
