using LlmBench.Reporting;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Tests.Reporting.Speeds;

sealed class SpeedSectionTests
{
    static readonly CandidateRecord Nano = MadeRun.Candidate("nano-4m", "f16");

    [Test]
    public void A_flagged_row_stands_below_the_others_with_the_reason()
    {
        var run = MadeSpeedRun.Of("s", Nano, Row("tg32", new RaisedFlag("noisy", "5.3 %")), Row("tg64"), Row("tg128", new RaisedFlag("fits-cache")));
        var page = new Markdown();

        SpeedSection.AddTo(page, SpeedBoard.Of([run]));

        var lines = page.ToString().Split('\n').ToList();
        Assert.That(lines.FindIndex(line => line.Contains("| tg64 |", StringComparison.Ordinal)), Is.LessThan(lines.FindIndex(line => line.StartsWith("Left out", StringComparison.Ordinal))));
        Assert.That(lines.FindIndex(line => line.Contains("| tg128 (a) |", StringComparison.Ordinal)), Is.LessThan(lines.FindIndex(line => line.StartsWith("Left out", StringComparison.Ordinal))), "the cache explains it");
        Assert.That(lines, Has.Some.Contains("(a) fits-cache: Faster than the memory bandwidth allows"));
        Assert.That(lines.FindIndex(line => line.Contains("| tg32 |", StringComparison.Ordinal)), Is.GreaterThan(lines.FindIndex(line => line.StartsWith("Left out", StringComparison.Ordinal))));
        Assert.That(lines.Single(line => line.Contains("| tg32 |", StringComparison.Ordinal)), Does.Contain("noisy (5.3 %)"));
    }

    [Test]
    public void What_a_flag_doubts_depends_on_what_is_measured()
    {
        RaisedFlag cached = new("cached-prefill");

        Assert.That((Row("tg32", cached).IsSound, MadeSpeedRun.Row(Nano, "pp32", SpeedKind.Prompt, 32, 0, cached).IsSound), Is.EqualTo((true, false)));
    }

    [Test]
    public void Two_runs_of_a_candidate_stay_apart()
    {
        var board = SpeedBoard.Of([MadeSpeedRun.Of("one", Nano, Row("tg32")), MadeSpeedRun.Of("two", Nano, Row("tg32"))]);

        Assert.That(board.Entries.Select(entry => entry.Label), Is.EqualTo(["nano-4m:f16@reference (one)", "nano-4m:f16@reference (two)"]));
    }

    static SpeedRow Row(string test, params IReadOnlyList<RaisedFlag> flags) => MadeSpeedRun.Row(Nano, test, SpeedKind.Generation, int.Parse(test[2..], System.Globalization.CultureInfo.InvariantCulture), 0, flags);
}
