namespace LlmBench.Scoring.Reading;

/// <summary>What of a model's text is its answer: thinking that was left in it is not, and where a model put the answer into tags nothing else is.</summary>
static class AnswerText
{
    const string Opening = "<think>";
    const string Closing = "</think>";
    const string AnswerOpening = "<answer>";
    const string AnswerClosing = "</answer>";

    public const string OnlyThinking = "the thinking does not end";

    /// <returns>None when the thinking never ends, so that there is no answer.</returns>
    public static string? AfterThinking(string text)
    {
        var end = text.LastIndexOf(Closing, StringComparison.OrdinalIgnoreCase);
        var rest = end < 0 ? text : text[(end + Closing.Length)..];
        return rest.AsSpan().TrimStart().StartsWith(Opening, StringComparison.OrdinalIgnoreCase) ? null : Tagged(rest) ?? rest;
    }

    /// <summary>What stands in the last tags, where they close.</summary>
    static string? Tagged(string text)
    {
        var open = text.LastIndexOf(AnswerOpening, StringComparison.OrdinalIgnoreCase);
        var close = text.LastIndexOf(AnswerClosing, StringComparison.OrdinalIgnoreCase);
        return open >= 0 && close > open ? text[(open + AnswerOpening.Length)..close] : null;
    }
}
