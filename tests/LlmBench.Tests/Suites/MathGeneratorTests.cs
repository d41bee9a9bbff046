using LlmBench.Suites;
using LlmBench.Suites.Generated;

namespace LlmBench.Tests.Suites;

/// <summary>Fresh sets are right, as hard as the bundled one, and never the same.</summary>
sealed class MathGeneratorTests
{
    static readonly IReadOnlyList<SuiteTask> Fresh = [.. new[] { 2, 3, 5, 7, -11 }.SelectMany(seed => MathGenerator.Generate(seed, 300))];

    [Test]
    public void Targets_agree_with_an_evaluation_of_the_question()
    {
        var evaluated = Fresh.Select(task => (task, value: Evaluation.Of(task.Question))).Where(pair => pair.value is not null).ToList();

        Assert.That(evaluated.Select(pair => pair.task.Kind).Distinct().Count(), Is.EqualTo(MathGenerator.Families.Count));
        Assert.That(evaluated, Has.Count.EqualTo(Fresh.Count));
        Assert.That(evaluated.Where(pair => Math.Abs(pair.value!.Value - Number(pair.task.Target)) > 1e-9).Select(pair => $"{pair.task.Question} {pair.task.Target} {pair.value}"), Is.Empty);
    }

    [Test]
    public void Targets_are_not_negative_and_no_larger_than_a_person_would_work_out() =>
        Assert.That(Fresh.Where(task => Number(task.Target) is < 0 or > 60_000), Is.Empty);

    [Test]
    public void No_question_of_a_set_comes_twice()
    {
        foreach (var seed in (int[])[1, 4, 2026])
        {
            Assert.That(MathGenerator.Generate(seed, 900).Select(task => task.Question), Is.Unique);
        }
    }

    [Test]
    public void Every_prefix_of_whole_rounds_has_the_levels_of_the_bundled_suite()
    {
        var bundled = MathGenerator.Generate(1, MathGenerator.Families.Count).Select(task => (task.Kind, task.Level));

        Assert.That(MathGenerator.Generate(99, MathGenerator.Families.Count).Select(task => (task.Kind, task.Level)), Is.EqualTo(bundled));
    }

    [Test]
    public void The_same_seed_makes_the_same_tasks_and_another_seed_others()
    {
        Assert.That(MathGenerator.Generate(8, 50), Is.EqualTo(MathGenerator.Generate(8, 50)));
        Assert.That(MathGenerator.Generate(8, 50).Select(task => task.Question).Intersect(MathGenerator.Generate(9, 50).Select(task => task.Question)).Count(), Is.LessThan(10));
    }

    [Test]
    public void More_tasks_than_there_are_questions_are_refused_by_kind() =>
        Assert.That(() => MathGenerator.Generate(1, 100_000), Throws.TypeOf<UsageException>().With.Message.Contains("'power'"));

    static double Number(string target) =>
        target.Split('/').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).Aggregate((a, b) => a / b);
}
