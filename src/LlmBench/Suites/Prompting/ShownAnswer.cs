namespace LlmBench.Suites.Prompting;

/// <summary>The answer of an example in a prompt, in the form that the suite's wording asks for: behind its marker, in a box, or bare.</summary>
static class ShownAnswer
{
    static readonly string[] Markers = ["答案：", "Answer:"];

    public static string Of(Suite suite, SuiteTask shot)
    {
        if (shot.Code is { } code)
        {
            return $"```{code.Language}\n{code.Reference.Trim()}\n```";
        }

        var answer = Formed($"{suite.System}\n{suite.Prompt}", shot.Target);
        return shot.Worked is { } worked ? $"{worked}\n{answer}" : answer;
    }

    static string Formed(string wording, string target) =>
        wording.Contains("\\boxed{", StringComparison.Ordinal) ? $"\\boxed{{{target}}}"
        : EndsWithMarker(wording) ? target
        : wording.Contains("答案：", StringComparison.Ordinal) ? $"答案：{target}"
        : wording.Contains("Answer:", StringComparison.Ordinal) ? $"Answer: {target}"
        : target;

    /// <summary>The marker is there already, and the answer follows it.</summary>
    static bool EndsWithMarker(string wording) => Array.Exists(Markers, marker => wording.TrimEnd().EndsWith(marker, StringComparison.Ordinal));
}
