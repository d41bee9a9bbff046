namespace LlmBench.Scoring.Reading;

/// <summary>What of a model's text is its answer: thinking that was left in it is not.</summary>
static class AnswerText
{
    const string Opening = "<think>";
    const string Closing = "</think>";

    public const string OnlyThinking = "the thinking does not end";

    /// <returns>None when the thinking never ends, so that there is no answer.</returns>
    public static string? AfterThinking(string text)
    {
        var end = text.LastIndexOf(Closing, StringComparison.OrdinalIgnoreCase);
        var rest = end < 0 ? text : text[(end + Closing.Length)..];
        return rest.AsSpan().TrimStart().StartsWith(Opening, StringComparison.OrdinalIgnoreCase) ? null : rest;
    }
}
