using LlmBench.Scoring;
using LlmBench.Scoring.Mathematics;
using LlmBench.Scoring.Mathematics.Parsing;
using LlmBench.Suites.Public;
using LlmBench.Suites.Public.Files;
using LlmBench.Tests.Suites.Public;

namespace LlmBench.Tests.Scoring.Mathematics;

/// <summary>Answers that say the same as a target, and answers that only look it.</summary>
sealed class EqualityTests
{
    /// <summary>Looked through by hand: all of them do say the same.</summary>
    static readonly string[] KnownEqual =
    [
        "5 | x=5", @"36 | 36^\circ", @"36 | \$36", @"36^\circ | \$36", @"120 | 120^\circ", @"30 | 30^\circ", @"90 | 90^\circ", @"180^\circ | \pi",
        @"15 | 15\mbox{ cm}^2", @"10,\!080 | 10080", @"\frac14 | \frac{1}{4}", @"2 \sqrt{5} | 2\sqrt{5}", "-2,1 | 1,-2",
    ];

    static IEnumerable<(string Expected, string Target, string Answer)> Pairs =>
        File.ReadLines(Repository.File("tests/LlmBench.Tests/Scoring/Mathematics/pairs.txt"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], cells[2]));

    [Test]
    public void The_table_is_large_enough_to_mean_something()
    {
        Assert.That(Pairs.Count(pair => pair.Expected == "equal"), Is.AtLeast(100));
        Assert.That(Pairs.Count(pair => pair.Expected == "unlike"), Is.AtLeast(100));
    }

    [Test]
    public void What_says_the_same_is_equal() =>
        Assert.That(Pairs.Where(pair => pair.Expected == "equal" && !IsRight(pair.Target, pair.Answer)).Select(pair => $"{pair.Target} | {pair.Answer}"), Is.Empty);

    [Test]
    public void What_only_looks_the_same_is_not_equal() =>
        Assert.That(Pairs.Where(pair => pair.Expected == "unlike" && IsRight(pair.Target, pair.Answer)).Select(pair => $"{pair.Target} | {pair.Answer}"), Is.Empty);

    [Test]
    public void It_does_not_matter_which_of_the_two_is_the_target() =>
        Assert.That(Pairs.Where(pair => pair.Expected == "unlike" && IsRight(pair.Answer, pair.Target)).Select(pair => $"{pair.Answer} | {pair.Target}"), Is.Empty);

    [Test]
    public void Every_target_of_Math500_can_be_read() =>
        Assert.That(PublicSets.Catalog["math500"].Read(SharedData.Folder("math500")).Tasks.Where(task => Parser.Read(task.Target) is null).Select(task => task.Target), Is.Empty);

    [Test]
    public void Every_reference_solution_of_Math500_is_right()
    {
        var scorer = new MathScorer();
        var tasks = PublicSets.Catalog["math500"].Read(SharedData.Folder("math500")).Tasks.ToDictionary(task => task.Id);
        var solutions = JsonRow.Lines(SharedData.Folder("math500/test.jsonl")).ToDictionary(row => row.Text("unique_id"), row => row.Text("solution"));

        var wrong = solutions.Where(solution => scorer.Score(tasks[solution.Key], solution.Value).Verdict != Verdict.Correct).Select(solution => tasks[solution.Key].Target);

        Assert.That(solutions, Has.Count.EqualTo(500));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_target_of_Math500_is_equal_to_that_of_another_kind_of_answer()
    {
        var targets = PublicSets.Catalog["math500"].Read(SharedData.Folder("math500")).Tasks.Select(task => task.Target).Distinct().ToList();
        var read = targets.ToDictionary(target => target, target => Parser.Read(target)!);
        var equal = from a in targets from b in targets where string.CompareOrdinal(a, b) < 0 && new Equality().Same(read[a], read[b]) select $"{a} | {b}";

        Assert.That(equal, Is.EquivalentTo(KnownEqual));
    }

    static bool IsRight(string target, string answer) =>
        new MathScorer().Score(new("t/1", "q", target), $"\\boxed{{{answer}}}").Verdict == Verdict.Correct;
}
