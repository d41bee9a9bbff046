using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LlmBench.Sandbox;
using LlmBench.Sandbox.Protocol;
using LlmBench.Scoring.Code;
using LlmBench.Suites;
using LlmBench.Tests.Sandbox;

namespace LlmBench.Tests.Suites;

/// <summary>Every coding task accepts its reference solution and rejects its wrong ones.</summary>
sealed partial class CodingSuitesTests
{
    [GeneratedRegex(@"^NAMES = ""(.+)""", RegexOptions.Multiline)]
    static partial Regex TrainingNames { get; }

    [GeneratedRegex(@"\d+")]
    static partial Regex Number { get; }

    [TestCase("coding-python", 120)]
    [TestCase("coding-csharp", 80)]
    public void There_are_enough_tasks_of_each_level(string name, int least)
    {
        var tasks = TasksOf(name);

        Assert.That(tasks, Has.Count.GreaterThanOrEqualTo(least));
        Assert.That(tasks.Select(task => task.Id), Is.Unique);
        Assert.That(tasks.CountBy(task => task.Level).Select(level => (level.Key, level.Value >= 20)), Is.EquivalentTo([(1, true), (2, true), (3, true)]));
        Assert.That(tasks.Where(task => task.Code!.Checks.Select(check => check.Arguments.GetRawText()).Distinct().Count() < 8 || task.Code.Wrong.Distinct().Count() < 3 || task.Native is null), Is.Empty);
    }

    [TestCase("coding-python")]
    [TestCase("coding-csharp")]
    public void Every_reference_solution_passes(string name) =>
        Assert.That(Failures(TasksOf(name).Select(task => (task, task.Code!.Reference)), verdict => verdict is not CheckVerdict.Pass), Is.Empty);

    [TestCase("coding-python")]
    [TestCase("coding-csharp")]
    public void Every_wrong_solution_is_found_out(string name)
    {
        var wrong = TasksOf(name).SelectMany(task => task.Code!.Wrong, (task, program) => (task, program));

        Assert.That(Failures(wrong, verdict => verdict is not (CheckVerdict.Fail or CheckVerdict.Error or CheckVerdict.Timeout)), Is.Empty);
    }

    [TestCase("coding-python")]
    [TestCase("coding-csharp")]
    public void The_native_variant_asks_the_same_in_Chinese(string name)
    {
        var suite = SuiteFolder.Read(Repository.File($"suites/{name}"));

        var native = suite.InNative()!;

        Assert.That((native.Name, native.Demonstration, native.InNative()), Is.EqualTo(($"{name}-native", false, (Suite?)null)));
        Assert.That(native.System, Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
        Assert.That(native.Tasks.Select(task => task.Question), Has.All.Match(@"\p{IsCJKUnifiedIdeographs}"));
        Assert.That(native.Tasks.Select(task => (task.Id, task.Code)), Is.EqualTo(suite.Tasks.Select(task => (task.Id, task.Code))));
    }

    /// <summary>The nano models were trained on one-liners with the numbers 2 to 99 and a few function names.</summary>
    [Test]
    public void No_one_liner_can_occur_in_the_training_text()
    {
        var names = TrainingNames.Match(File.ReadAllText(Repository.File("tools/nano/corpus_code.py"))).Groups[1].Value.Split(' ');

        var known = TasksOf("coding-python").Where(task =>
            task.Kind == "one-liner" && names.Contains(task.Target) && !Number.Matches(task.Question).Any(number => int.Parse(number.Value, null) >= 100));

        Assert.That(names, Has.Length.GreaterThan(5));
        Assert.That(known.Select(task => task.Question), Is.Empty);
    }

    static IReadOnlyList<SuiteTask> TasksOf(string name) => SuiteFolder.Read(Repository.File($"suites/{name}")).Tasks;

    static ConcurrentBag<string> Failures(IEnumerable<(SuiteTask Task, string Program)> programs, Func<CheckVerdict, bool> isFailure)
    {
        var failures = new ConcurrentBag<string>();
        var runner = new CodeRunner(Judging.Judge, "test");
        Workers.ForEach(programs, Environment.ProcessorCount, entry =>
        {
            var verdict = runner.Run(CodeQuestion.Of(entry.Task), entry.Program);
            if (isFailure(verdict.Verdict))
            {
                failures.Add($"{entry.Task.Id}: {verdict.Verdict} {verdict.Reason}\n{entry.Program}");
            }
        });
        return failures;
    }
}
