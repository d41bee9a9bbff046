using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>CMATH: word problems of Chinese primary schools, 100 of each grade (Wei et al. 2023, https://arxiv.org/abs/2306.16636).</summary>
sealed class Cmath() : PublicSet("cmath")
{
    public override int Count => 600;

    protected override Suite Form => Asked(Wordings.ChineseNumber, "number", 512);

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        Mixed(JsonRow.Lines(Path.Combine(folder, "cmath_dev.jsonl")).Select((row, i) => Task(row, Id(i + 1))).GroupBy(task => task.Level));

    static SuiteTask Task(JsonRow row, string id) => new(id, row.Text("input"), Target(row), $"grade-{Grade(row)}", Grade(row));

    static int Grade(JsonRow row) => row.Integer("grade") is >= 1 and <= 6 and var grade ? grade : throw row.Wrong("'grade' is not 1 to 6");

    static string Target(JsonRow row) => Digits.Plain(row.Text("golden")) ?? throw row.Wrong("'golden' is not a number");
}
