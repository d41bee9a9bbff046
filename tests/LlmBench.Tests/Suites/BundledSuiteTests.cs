using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Tests.Suites;

/// <summary>What every suite in <c>suites/</c> promises whose answers are texts; those of programs have tests of their own.</summary>
[TestFixtureSource(nameof(Folders))]
sealed class BundledSuiteTests(string name)
{
    readonly Suite suite = SuiteFolder.Read(Repository.File($"suites/{name}"));

    static IEnumerable<string> Folders => Directory.EnumerateDirectories(Repository.File("suites")).Select(folder => Path.GetFileName(folder)).Where(name => !name.StartsWith("coding-", StringComparison.Ordinal));

    [Test]
    public void Has_no_problem() => Assert.That(SuiteCheck.Problems(suite), Is.Empty);

    [Test]
    public void Has_at_least_300_different_tasks_in_levels()
    {
        Assert.That(suite.Tasks, Has.Count.AtLeast(300));
        Assert.That(suite.Tasks.Select(task => task.Id), Is.Unique);
        Assert.That(suite.Tasks.Select(task => string.Join('\n', [task.Question, .. task.Choices ?? []])), Is.Unique);
        Assert.That(suite.Tasks.Select(task => task.Level).Distinct(), Is.EquivalentTo([1, 2, 3, 4, 5]));
        Assert.That(suite.Tasks.Where(task => task.Kind is null), Is.Empty);
    }

    [Test]
    public void Its_own_targets_are_correct() =>
        Assert.That(suite.Tasks.SelectMany(Right).Where(answered => Verdict(answered) != LlmBench.Scoring.Verdict.Correct), Is.Empty);

    [Test]
    public void Its_wrong_choices_are_incorrect() =>
        Assert.That(suite.Tasks.SelectMany(Wrong).Where(answered => Verdict(answered) != LlmBench.Scoring.Verdict.Incorrect), Is.Empty);

    [Test]
    public void Its_smaller_scopes_hold_tasks_of_most_kinds()
    {
        var kinds = suite.Tasks.Select(task => task.Kind).Distinct().Count();

        Assert.That(suite.TasksOf("quick").Select(task => task.Kind).Distinct().Count(), Is.EqualTo(kinds));
        Assert.That(suite.TasksOf("smoke").Count(), Is.LessThan(suite.TasksOf("quick").Count()));
    }

    [Test]
    public void Its_readme_counts_its_tasks()
    {
        var rows = File.ReadLines(Repository.File($"suites/{name}/README.md")).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(row => row is [_, _, _, _, _, _, _, _]).Skip(2);
        var counted = suite.Tasks.CountBy(task => (task.Kind, task.Level)).Select(kind => $"{kind.Key.Kind} {kind.Key.Level} {kind.Value}");

        Assert.That(rows.Select(row => $"{row[1]} {row[2]} {row[3]}"), Is.EquivalentTo(counted));
        Assert.That(File.ReadAllText(Repository.File($"suites/{name}/README.md")), Does.Contain($"{suite.Tasks.Count} tasks").And.Contain(suite.Licence).And.Contain($"version {suite.Version} "));
    }

    static IEnumerable<(SuiteTask Task, string Answer)> Right(SuiteTask task) =>
        [(task, task.Target), (task, $"{task.Target}。"), (task, $"答案：{task.Target}"), (task, $"**Answer:** {task.Target}"), .. (task.Accept ?? []).Select(answer => (task, answer)),
            .. task.Choices is { } choices ? [(task, choices[task.Target[0] - 'A']), (task, $"{task.Target}. {choices[task.Target[0] - 'A']}")] : Array.Empty<(SuiteTask, string)>()];

    static IEnumerable<(SuiteTask Task, string Answer)> Wrong(SuiteTask task) =>
        (task.Choices ?? []).SelectMany((text, i) => ((char)('A' + i)).ToString() is var letter && letter != task.Target ? [(task, letter), (task, text), (task, $"选{letter}")] : Array.Empty<(SuiteTask, string)>());

    Verdict Verdict((SuiteTask Task, string Answer) answered) => Scorers.Score(suite, answered.Task, answered.Answer).Verdict;
}
