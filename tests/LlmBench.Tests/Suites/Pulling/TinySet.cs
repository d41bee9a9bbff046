using LlmBench.Suites;
using LlmBench.Suites.Public;

namespace LlmBench.Tests.Suites.Pulling;

/// <summary>A public set of one task a line, in whatever files a test gives it.</summary>
sealed class TinySet(int count, params SourceFile[] files) : PublicSet("tiny")
{
    public override PublicSource Source { get; } = new("tiny", "Tiny", "CC0-1.0", files);

    public override int Count => count;

    protected override Suite Form => Asked("Answer.", "exact", 16);

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        File.ReadLines(Path.Combine(folder, "tasks.txt")).Select((line, i) => new SuiteTask(Id(i + 1), line, line));
}
