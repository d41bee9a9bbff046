using System.Globalization;
using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>One year's two American Invitational Mathematics Examinations, in the files of the QwQ evaluation.</summary>
sealed class Aime(string name) : PublicSet(name)
{
    /// <summary>An instruction that the files put behind every question; ours says how to answer.</summary>
    const string Theirs = "\nPlease reason step by step, and put your final answer within \\boxed{}.";

    public override int Count => 30;

    protected override Suite Form => Asked(Wordings.Boxed, "math", 1536);

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        JsonRow.Lines(Path.Combine(folder, $"{Name}.jsonl")).Select((row, i) => new SuiteTask(Id(i + 1), Question(row), Target(row)));

    static string Question(JsonRow row) =>
        row.Text("prompt") is var prompt && prompt.EndsWith(Theirs, StringComparison.Ordinal) ? prompt[..^Theirs.Length] : prompt;

    static string Target(JsonRow row) =>
        row.Integer("answer") is >= 0 and <= 999 and var answer ? answer.ToString(CultureInfo.InvariantCulture) : throw row.Wrong("'answer' is not 0 to 999");
}
