using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Exams;

/// <summary>CMMLU: multiple choice in 67 subjects of Chinese schools and exams (Li et al. 2023, https://arxiv.org/abs/2306.09212).</summary>
sealed class Cmmlu() : PublicSet("cmmlu")
{
    public override int Count => 11_582;

    protected override Suite Form => Asked(Instructions.ChineseSingleChoice, "choice", 512) with { ShotsOfKind = true };

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        Mixed(Source.Files.Where(file => file.Path.StartsWith("test/", StringComparison.Ordinal)).Select(file => Subject(Path.Combine(folder, file.Path))));

    protected override IEnumerable<SuiteTask> ReadDev(string folder) =>
        Source.Files.Where(file => file.Dev).SelectMany(file => Subject(Path.Combine(folder, file.Path)).Select(task => task with { Id = $"{Name}/dev{task.Id[Name.Length..]}" }));

    /// <summary>The tasks of one subject's file.</summary>
    public IEnumerable<SuiteTask> Subject(string path)
    {
        var subject = Path.GetFileNameWithoutExtension(path);
        return CsvRow.Read(path).Select((row, i) => FourChoices.Task(row, $"{Name}/{subject}/{i + 1:000}", subject, "Question", "Answer"));
    }
}
