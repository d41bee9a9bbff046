namespace LlmBench.Scoring.Numerals;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Start">Where it begins, its sign included.</param>
/// <param name="Value">Without the percent sign.</param>
/// <param name="IsPercent">A percent sign follows.</param>
/// <param name="Flaw">Why it is no number after all, such as a time of day; none when it is one.</param>
/// <param name="Text">As it was written, once it has been chosen.</param>
readonly record struct Numeral(int Start, int End, Rational Value, bool IsPercent = false, string? Flaw = null, string? Text = null)
{
    /// <summary>Whether both are the same number. 50% is 50 as well as 0.5: which of the two a question asks for, it does not say.</summary>
    public bool Matches(Numeral other) =>
        Value == other.Value
        || (IsPercent && Value / 100 == other.Value)
        || (other.IsPercent && Value == other.Value / 100);

    public static Numeral Flawed(int start, int end, string flaw) => new(start, end, 0, Flaw: flaw);

    public static Numeral None(string flaw) => Flawed(0, 0, flaw);

    /// <summary>With the part of the text that it was read from.</summary>
    public Numeral From(ReadOnlySpan<char> text) => this with { Text = text[Start..Math.Min(End, Start + 200)].ToString() };
}
