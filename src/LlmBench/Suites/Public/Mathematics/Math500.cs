using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>
/// MATH-500: competition problems with answers in LaTeX (Hendrycks et al. 2021, https://arxiv.org/abs/2103.03874;
/// the 500 of Lightman et al. 2023, https://arxiv.org/abs/2305.20050).
/// </summary>
sealed class Math500() : PublicSet("math500")
{
    public override int Count => 500;

    protected override Suite Form => Asked(Wordings.Boxed, "math", 1536);

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        JsonRow.Lines(Path.Combine(folder, "test.jsonl"))
            .Select(row => new SuiteTask(row.Text("unique_id"), row.Text("problem"), row.Text("answer"), row.Text("subject"), Level(row)));

    /// <summary>The other 12,000 problems of MATH: the training split of Lightman et al.</summary>
    protected override IEnumerable<SuiteTask> ReadDev(string folder) =>
        JsonRow.Lines(Path.Combine(folder, "train.jsonl"))
            .Select(row => new SuiteTask(row.Text("unique_id"), row.Text("problem"), row.Text("answer"), row.Text("subject")) { Worked = row.Text("solution") });

    static int Level(JsonRow row) => row.Integer("level") is >= 1 and <= 5 and var level ? level : throw row.Wrong("'level' is not 1 to 5");
}
