using LlmBench.Hardware;
using LlmBench.Reporting.Board;

namespace LlmBench.Tests.Reporting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class RowCeilingTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>9 MB at 1 GB/s are 111 tok/s, and a quarter more for tables that are read by the row: 139.</summary>
    [Test]
    public void A_row_above_the_roofline_has_no_rank_and_stands_last_unless_something_explains_it()
    {
        var (rejected, explained) = (BoardOn(Memory(1e9, cache: null)), BoardOn(Memory(1e9, cache: 32_000_000)));

        Assert.That(rejected.Lines.Select(line => (line.Name, line.Rank)), Is.EqualTo([("nano-4m:f16", (int?)1), ("nano-4m:q4_0", null)]));
        Assert.That(rejected.Notes, Has.Some.Contains("above-roofline").And.Some.Contains("138.9 tok/s"));
        Assert.That(explained.Notes, Has.Some.Contains("above the 138.9 tok/s").And.Some.Contains("because the weights fit into the processor's cache (fits-cache)").And.None.Contains("above-roofline"));
        Assert.That(explained.Lines.Single(line => line.Name == "nano-4m:q4_0").Marks, Is.Not.Empty, "the cause is a footnote of the row");
        Assert.That(explained.Lines.Select(line => (line.Name, line.Rank)), Is.EqualTo([("nano-4m:q4_0", (int?)1), ("nano-4m:f16", 2)]));
    }

    [Test]
    public void A_run_beside_other_work_says_so() =>
        Assert.That(BoardOn(Memory(1e12, null) with { Load = new(1.5) }).Notes, Has.Some.Contains("busy: Another process"));

    static Machine Memory(double bytesPerSecond, long? cache) =>
        new("Linux", new(null, "x64", 2, 2, 2, cache, []), new(null, null), [], Bandwidth: new(bytesPerSecond, bytesPerSecond, 2, 1, "made"));

    /// <summary>100 tok/s of f16 and 200 of q4_0, 9 MB both, the second more often right.</summary>
    Leaderboard BoardOn(Machine machine)
    {
        var run = new MadeRun(Path.Combine(folder.Path, Guid.NewGuid().ToString("N"))) { Recorded = machine };
        return Leaderboard.Of(MadeRun.Summarize(run.Answer(run.Candidates[0], 1, tokensPerSecond: 100).Answer(run.Candidates[1], 2, tokensPerSecond: 200).Write()));
    }
}
