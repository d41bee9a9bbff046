using LlmBench.Reporting.Board;

namespace LlmBench.Tests.Reporting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class KnownAndFreshTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Three of the known tasks' four kinds are also in the fresh suite: 2 of 3 right there, none of 3 here.</summary>
    [Test]
    public void Tasks_of_the_kinds_that_both_have_are_held_against_each_other()
    {
        var known = MadeRun.SuiteNamed("math", "Math");
        var fresh = MadeRun.SuiteNamed("math-7", "Math, seed 7") with { FreshOf = "math", Tasks = [.. known.Tasks.Where(task => task.Id != "t/1").Select(task => task with { Kind = task.Kind is "add" ? "other" : task.Kind })] };
        var candidate = MadeRun.Candidate("nano-4m", "f16");
        var run = new MadeRun(folder["run"]) { Suites = [known, fresh], Candidates = [candidate] };
        foreach (var task in known.Tasks)
        {
            run.Add(new("math", 1, task.Id, candidate.Key, 1) { Answer = task.Id == "t/4" ? "no" : task.Target });
        }

        foreach (var task in fresh.Tasks)
        {
            run.Add(new("math-7", 1, task.Id, candidate.Key, 1) { Answer = "no" });
        }

        var line = KnownAndFresh.Lines(KnownAndFresh.Of(MadeRun.Summarize(run.Write()))).Single();

        Assert.That(line.Take(9), Is.EqualTo(["nano-4m:f16@reference", "math", "math-7", "multiply", "2", "50.0", "2", "0.0", "+50.0"]));
    }

    [Test]
    public void Suites_without_a_fresh_one_are_held_against_nothing()
    {
        var run = new MadeRun(folder["run"]);

        Assert.That(KnownAndFresh.Of(MadeRun.Summarize(run.Answer(run.Candidates[0], 2).Write())), Is.Empty);
    }
}
