namespace LlmBench.Scoring.Numerals;

/// <summary>Two numbers of which the second only ends what the first begins: <c>450 - 460</c>, 3到5, <c>between 3 and 5</c>. Together they are no single number.</summary>
static class NumberRange
{
    public const string Flaw = "a range or a difference that was not worked out, not one number";

    /// <summary>A measure word may stand between the first number and the joint: 3天到5天.</summary>
    const int LongestMeasure = 2;

    const string Currency = " $€£¥₹*";

    static readonly string[] Joints = ["-", "~", "—", "to", "到", "至"];

    static readonly string[] Changes = ["from", "从", "由"];

    /// <summary><c>From 3 to 5</c> tells of a change, and may well end with what was asked for: that is none.</summary>
    public static bool Joins(ReadOnlySpan<char> text, Numeral first, Numeral second)
    {
        var between = text[first.End..Math.Max(first.End, second.Start)].Trim(Currency);
        var before = text[..first.Start].TrimEnd(Currency);
        if (between is "and" or "和" or "与")
        {
            return before.EndsWith("between", StringComparison.OrdinalIgnoreCase) || before.EndsWith("介于");
        }

        foreach (var joint in Joints)
        {
            if (between.EndsWith(joint))
            {
                return IsMeasure(between[..^joint.Length]) && !EndsWithAny(before, Changes);
            }
        }

        return false;
    }

    static bool IsMeasure(ReadOnlySpan<char> text) => text.Length <= LongestMeasure && !text.ContainsAnyInRange('\0', '\u2E7F');

    static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
