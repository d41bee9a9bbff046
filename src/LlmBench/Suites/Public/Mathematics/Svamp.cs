using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>SVAMP: one-step word problems with changed wordings (Patel et al. 2021, https://arxiv.org/abs/2103.07191).</summary>
sealed class Svamp() : PublicSet("svamp")
{
    public override int Count => 1000;

    protected override Suite Form => Asked(Wordings.Number, "number", 256);

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        JsonRow.Items(Path.Combine(folder, "SVAMP.json")).Select(row => new SuiteTask(row.Text("ID"), Question(row), Target(row), Kind(row)));

    /// <summary>A third of the bodies lack their full stop.</summary>
    static string Question(JsonRow row)
    {
        var body = row.Text("Body").Trim();
        return $"{body}{(body is [.., '.' or '?' or '!' or ','] ? "" : ".")} {row.Text("Question").Trim()}";
    }

    static string Target(JsonRow row) => Digits.Whole(row.Number("Answer")) ?? throw row.Wrong("'Answer' is not a whole number");

    /// <summary>One of the 1,000 is written <c>Common-Divison</c>.</summary>
    static string Kind(JsonRow row) => row.Text("Type") is "Common-Divison" or "Common-Division" ? "division" : row.Text("Type").ToLowerInvariant();
}
