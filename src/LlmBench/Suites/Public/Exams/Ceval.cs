using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Exams;

/// <summary>
/// C-Eval: multiple choice in 52 subjects of Chinese schools and professions (Huang et al. 2023, https://arxiv.org/abs/2305.08322).
/// The validation split, for the answers of the test split are not published.
/// </summary>
sealed class Ceval() : PublicSet("ceval")
{
    const string Ending = "_val.csv";
    const string DevEnding = "_dev.csv";

    public override int Count => 1346;

    protected override Suite Form => Asked(Instructions.ChineseSingleChoice, "choice", 512) with { ShotsOfKind = true };

    protected override IEnumerable<SuiteTask> ReadTasks(string folder)
    {
        var split = Path.Combine(folder, "val");
        return Directory.Exists(split)
            ? Mixed(Directory.EnumerateFiles(split, $"*{Ending}").Order(StringComparer.Ordinal).Select(Subject))
            : throw new UsageException($"'{split}' is not there: pull C-Eval with 'llmbench pull ceval'.");
    }

    /// <summary>Five of each subject, with the steps to the answer.</summary>
    protected override IEnumerable<SuiteTask>? ReadDev(string folder) =>
        Path.Combine(folder, "dev") is var split && Directory.Exists(split)
            ? Directory.EnumerateFiles(split, $"*{DevEnding}").Order(StringComparer.Ordinal).SelectMany(Examples)
            : null;

    IEnumerable<SuiteTask> Examples(string path)
    {
        var subject = Path.GetFileName(path)[..^DevEnding.Length];
        return CsvRow.Read(path).Select((row, i) => FourChoices.Task(row, $"{Name}/dev/{subject}/{i + 1:000}", subject, "question", "answer") with { Worked = row["explanation"] });
    }

    IEnumerable<SuiteTask> Subject(string path)
    {
        var subject = Path.GetFileName(path)[..^Ending.Length];
        return CsvRow.Read(path).Select((row, i) => FourChoices.Task(row, $"{Name}/{subject}/{i + 1:000}", subject, "question", "answer"));
    }
}
