using System.Globalization;
using System.Text.Json;

namespace LlmBench.Scoring.Texts;

/// <summary>One thing that an answer must fulfil and that a program can check: <c>length 50-100</c>, <c>contains 春天</c>, <c>json</c>.</summary>
/// <param name="Least">Of what is counted; none where it is no count.</param>
sealed record Constraint(string Kind, string Text, int Least = 0, int Most = int.MaxValue)
{
    static readonly string[] Counted = ["length", "sentences", "items"];

    static readonly string[] Texts = ["contains", "lacks", "starts", "ends"];

    /// <summary>Several, with semicolons between them.</summary>
    /// <returns>None where one of them is not of a known form; <paramref name="flaw"/> says which.</returns>
    public static IReadOnlyList<Constraint>? ParseAll(string text, out string? flaw)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = parts.Select(Parse).ToList();
        flaw = read.IndexOf(null) is >= 0 and var bad ? parts[bad] : parts.Length == 0 ? text : null;
        return flaw is null ? [.. read.OfType<Constraint>()] : null;
    }

    public bool Holds(string answer) => Kind switch
    {
        "length" => IsInRange(TextUnits.Count(answer)),
        "sentences" => IsInRange(Sentences.In(answer)),
        "items" => IsInRange(ListItems.In(answer)),
        "contains" => answer.Contains(Text, StringComparison.OrdinalIgnoreCase),
        "lacks" => !answer.Contains(Text, StringComparison.OrdinalIgnoreCase),
        "starts" => Bare(answer).StartsWith(Text, StringComparison.Ordinal) || answer.TrimStart().StartsWith(Text, StringComparison.Ordinal),
        "ends" => Bare(answer).EndsWith(Text, StringComparison.Ordinal) || answer.TrimEnd().EndsWith(Text, StringComparison.Ordinal),
        _ => IsJson(answer),
    };

    public override string ToString() => Text.Length == 0 ? Kind : $"{Kind} {Text}";

    static Constraint? Parse(string text)
    {
        var (kind, rest) = text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? (text[..space], text[(space + 1)..].Trim()) : (text, "");
        return Counted.Contains(kind) ? Range(kind, rest)
            : Texts.Contains(kind) && rest.Length > 0 ? new(kind, rest)
            : text == "json" ? new("json", "")
            : null;
    }

    /// <summary><c>3</c>, <c>50-100</c>, <c>50-</c> or <c>-100</c>.</summary>
    static Constraint? Range(string kind, string text)
    {
        var ends = text.Split('-');
        var (least, most) = ends is [var only] ? (Count(only, null), Count(only, null)) : ends is [var low, var high] ? (Count(low, 0), Count(high, int.MaxValue)) : (null, null);
        return least is { } from && most is { } to && from <= to && text != "-" ? new(kind, text, from, to) : null;
    }

    static int? Count(string text, int? absent) =>
        text.Length == 0 ? absent : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Without blanks and Markdown's marks around it.</summary>
    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> answer) => answer.TrimStart(" \t\r\n*_#>").TrimEnd(" \t\r\n*_");

    bool IsInRange(int count) => count >= Least && count <= Most;

    /// <summary>All of the answer, or all of its fenced block.</summary>
    static bool IsJson(string answer)
    {
        var text = answer.AsSpan().Trim();
        if (text.StartsWith("```") && text.EndsWith("```") && text.IndexOf('\n') is > 0 and var line && line < text.Length - 3)
        {
            text = text[(line + 1)..^3];
        }

        try
        {
            using var document = JsonDocument.Parse(text.ToString());
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
