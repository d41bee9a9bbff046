using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>GSM8K: word problems in English, whole-number answers (Cobbe et al. 2021, https://arxiv.org/abs/2110.14168).</summary>
sealed class Gsm8k() : PublicSet("gsm8k")
{
    const string Mark = "\n#### ";

    public override int Count => 1319;

    protected override Suite Form => Asked(Instructions.Number, "number", 512);

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        JsonRow.Lines(Path.Combine(folder, "test.jsonl")).Select((row, i) => new SuiteTask(Id(i + 1), row.Text("question"), Target(row)));

    /// <summary>What stands behind the mark of the last line, without thousands commas.</summary>
    static string Target(JsonRow row) =>
        row.Text("answer") is var answer && answer.LastIndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at && Digits.Plain(answer[(at + Mark.Length)..]) is { } number
            ? number
            : throw row.Wrong("'answer' does not end with '#### ' and a number");
}
