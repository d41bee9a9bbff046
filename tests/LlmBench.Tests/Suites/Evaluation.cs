using System.Globalization;
using System.Text.RegularExpressions;

namespace LlmBench.Tests.Suites;

/// <summary>Works out a generated question from its words and numbers alone, without the generator's formulas.</summary>
static partial class Evaluation
{
    [GeneratedRegex(@"\d+(\.\d+)?")]
    static partial Regex Numbers { get; }

    /// <summary>None for a wording that it does not know.</summary>
    public static double? Of(string question)
    {
        var n = Numbers.Matches(question).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        return Computed(question, n) ?? Theory(question, n) ?? Told(question, n);
    }

    static double? Computed(string question, double[] n) => question switch
    {
        _ when question.Contains("% of", StringComparison.Ordinal) => n[1] / 100 * n[0],
        _ when question.Contains(" of ", StringComparison.Ordinal) && question.Contains('/', StringComparison.Ordinal) => n[2] / n[1] * n[0],
        _ when question.Contains("lowest terms", StringComparison.Ordinal) => (n[0] / n[1]) + (n[2] / n[3]),
        _ when question.Contains("rises by", StringComparison.Ordinal) => n[0] + (n[0] * n[1] / 100),
        _ when question.Contains("falls by", StringComparison.Ordinal) => n[0] - (n[0] * n[1] / 100),
        _ when question.StartsWith("What is (", StringComparison.Ordinal) => ((n[0] + n[1]) * n[2]) - n[3],
        _ when question.Contains('^', StringComparison.Ordinal) => Math.Pow(n[0], n[1]),
        _ when question.Contains(" + ", StringComparison.Ordinal) && question.StartsWith("What", StringComparison.Ordinal) => n[0] + n[1],
        _ when question.Contains(" - ", StringComparison.Ordinal) && question.StartsWith("What", StringComparison.Ordinal) => n[0] - n[1],
        _ when question.Contains(" * ", StringComparison.Ordinal) => n[0] * n[1],
        _ when question.Contains(" / ", StringComparison.Ordinal) => n[0] / n[1],
        _ => null,
    };

    static double? Theory(string question, double[] n) => question switch
    {
        _ when question.Contains("sum of the digits", StringComparison.Ordinal) => n[0].ToString(CultureInfo.InvariantCulture).Sum(c => c - '0'),
        _ when question.Contains("remainder", StringComparison.Ordinal) => n[0] - (n[1] * Math.Floor(n[0] / n[1])),
        _ when question.Contains("greatest common", StringComparison.Ordinal) => Enumerable.Range(1, (int)n[0]).Last(d => n[0] % d == 0 && n[1] % d == 0),
        _ when question.Contains("least common", StringComparison.Ordinal) => Enumerable.Range(1, (int)(n[0] * n[1])).First(m => m % n[0] == 0 && m % n[1] == 0),
        _ when question.Contains("prime", StringComparison.Ordinal) => Enumerable.Range((int)n[0] + 1, 1000).First(p => Enumerable.Range(1, p).Count(d => p % d == 0) == 2),
        _ when question.Contains("next number", StringComparison.Ordinal) => n[3] + (n[3] - n[2]),
        _ when question.Contains("twice the one before", StringComparison.Ordinal) => (2 * n[^1]) + n[0],
        _ when question.StartsWith("Solve", StringComparison.Ordinal) => Enumerable.Range(0, 100).Single(x => Side(question, 0, x) == Side(question, 1, x)),
        _ => null,
    };

    /// <summary>One side of an equation such as <c>8x - 30 = 3x + 35</c>, for a value of x.</summary>
    static double Side(string question, int side, int x) =>
        question["Solve for x: ".Length..].TrimEnd('.').Split('=')[side].Replace("- ", "-", StringComparison.Ordinal).Replace("+ ", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Sum(term => term.EndsWith('x') ? x * double.Parse(term[..^1], CultureInfo.InvariantCulture) : double.Parse(term, CultureInfo.InvariantCulture));

    static double? Told(string question, double[] n)
    {
        bool Says(string words) => question.Contains(words, StringComparison.Ordinal);
        return true switch
        {
            _ when Says("gave") => n[0] - n[1],
            _ when Says("finds") && n.Length == 2 => n[0] + n[1],
            _ when Says("boxes with") => n[0] * n[1],
            _ when Says("shares") && n.Length == 2 => n[0] / n[1],
            _ when Says("gives") => n[0] + n[1] - n[2],
            _ when Says("pays with") => n[2] - (n[0] * n[1]),
            _ when Says("pages a day") => n[0] - (n[1] * n[2]),
            _ when Says("bags with") => (n[0] * n[1]) + n[2],
            _ when Says("pens at") => n[4] - (n[0] * n[1]) - (n[2] * n[3]),
            _ when Says("on Monday") => n[0] + (2 * n[0]) + ((2 * n[0]) - n[1]),
            _ when Says("a sister") => n[0] + (n[0] * n[1]) + n[0] + n[2],
            _ when Says("a week for") => (n[0] * n[1]) - n[2] + n[3],
            _ when Says("baskets") => (((n[0] * n[1]) - n[2]) / 2 * n[3]) - n[4],
            _ when Says("an hour") => ((n[0] * n[1] * n[2]) - n[3]) / 2,
            _ when Says("crate") => (n[0] * n[1] * n[2]) - n[3] + n[4],
            _ => null,
        };
    }
}
