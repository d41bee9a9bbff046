using System.Text.RegularExpressions;
using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>GSM8K: word problems in English, whole-number answers (Cobbe et al. 2021, https://arxiv.org/abs/2110.14168).</summary>
sealed partial class Gsm8k() : PublicSet("gsm8k")
{
    const string Mark = "\n#### ";

    public override int Count => 1319;

    [GeneratedRegex("<<[^<>]*>>")]
    static partial Regex CalculatorMark { get; }

    protected override Suite Form => Asked(Wordings.Number, "number", 512);

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        JsonRow.Lines(Path.Combine(folder, "test.jsonl")).Select((row, i) => new SuiteTask(Id(i + 1), row.Text("question"), Target(row)));

    protected override IEnumerable<SuiteTask> ReadDev(string folder) =>
        JsonRow.Lines(Path.Combine(folder, "train.jsonl")).Select((row, i) => new SuiteTask($"{Name}/train/{i + 1:0000}", row.Text("question"), Target(row)) { Worked = Steps(row) });

    /// <summary>What stands before the mark of the last line, without the marks of a calculator.</summary>
    static string Steps(JsonRow row) =>
        CalculatorMark.Replace(row.Text("answer").Split(Mark)[0], "").Trim();

    /// <summary>What stands behind the mark of the last line, without thousands commas.</summary>
    static string Target(JsonRow row) =>
        row.Text("answer") is var answer && answer.LastIndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at && Digits.Plain(answer[(at + Mark.Length)..]) is { } number
            ? number
            : throw row.Wrong("'answer' does not end with '#### ' and a number");
}
