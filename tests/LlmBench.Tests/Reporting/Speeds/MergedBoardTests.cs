using LlmBench.Reporting.Merging;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Tests.Reporting.Speeds;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class MergedBoardTests : IDisposable
{
    static readonly CandidateRecord Nano = MadeRun.Candidate("nano-4m", "f16");

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Machines_stand_side_by_side_and_nothing_is_averaged()
    {
        var here = MadeSpeedRun.Of("here", Nano, MadeSpeedRun.Row(Nano, "tg32", SpeedKind.Generation, 32, 0));
        var there = MadeSpeedRun.Of("there", Nano, MadeSpeedRun.Row(Nano, "tg32", SpeedKind.Generation, 32, 0) with { TokensPerSecond = 64 }) with { Host = MadeRun.Host with { Processor = "Other" } };

        var lines = MergedBoard.Of(MadeRun.Summarize(), SpeedBoard.Of([here, there]));

        Assert.That(lines.Select(line => (line.What, line.Value, line.Host.Processor, line.Apart)), Is.EqualTo([("tg32", 64.0, "Other", null), ("tg32", 32.0, "Some Processor", (string?)null)]));
    }

    [Test]
    public void The_same_thing_measured_again_stands_apart()
    {
        var one = MadeSpeedRun.Of("one", Nano, MadeSpeedRun.Row(Nano, "tg32", SpeedKind.Generation, 32, 0));

        var lines = MergedBoard.Of(MadeRun.Summarize(), SpeedBoard.Of([one, one with { Id = "two" }]));

        Assert.That(lines.Select(line => (line.Run, line.Apart)), Is.EqualTo([("one", null), ("two", "measured already in one")]));
    }

    [Test]
    public void Another_build_of_the_engine_is_another_key()
    {
        var newer = Nano with { EngineVersion = "2" };
        var runs = new[] { MadeSpeedRun.Of("one", Nano, MadeSpeedRun.Row(Nano, "tg32", SpeedKind.Generation, 32, 0)), MadeSpeedRun.Of("two", newer, MadeSpeedRun.Row(newer, "tg32", SpeedKind.Generation, 32, 0)) };

        Assert.That(MergedBoard.Of(MadeRun.Summarize(), SpeedBoard.Of(runs)).Select(line => line.Apart), Is.All.Null);
    }

    [Test]
    public void A_flagged_test_stands_apart_with_its_reason_and_takes_no_ones_place()
    {
        var doubtful = MadeSpeedRun.Of("one", Nano, MadeSpeedRun.Row(Nano, "tg32", SpeedKind.Generation, 32, 0, new RaisedFlag("busy")));
        var sound = MadeSpeedRun.Of("two", Nano, MadeSpeedRun.Row(Nano, "tg32", SpeedKind.Generation, 32, 0));

        var lines = MergedBoard.Of(MadeRun.Summarize(), SpeedBoard.Of([doubtful, sound]));

        Assert.That(lines.Select(line => (line.Run, line.Apart)), Is.EqualTo([("two", null), ("one", "busy")]));
    }

    [Test]
    public void Accuracies_of_one_suite_on_two_machines_are_two_lines()
    {
        var (here, there) = (new MadeRun(folder["here"]), new MadeRun(folder["there"]) { Machine = MadeRun.Host with { Processor = "Other" } });
        here.Answer(here.Candidates[0], 3);
        there.Answer(there.Candidates[0], 2);

        var lines = MergedBoard.Of(MadeRun.Summarize(here.Write(), there.Write()), SpeedBoard.Empty);

        Assert.That(lines.Where(line => line.What == "math 1 quick").Select(line => (line.Value, line.Host.Processor, line.Apart)), Is.EqualTo([(75.0, "Some Processor", null), (50.0, "Other", (string?)null)]));
    }
}
