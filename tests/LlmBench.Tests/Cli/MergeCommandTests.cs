using LlmBench.Results.SpeedRuns;
using LlmBench.Tests.Reporting;
using LlmBench.Tests.Reporting.Speeds;

namespace LlmBench.Tests.Cli;

/// <summary>The verb as users type it, on runs of several machines.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class MergeCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task Runs_of_several_machines_stand_side_by_side_and_nothing_is_averaged()
    {
        WriteRun("here", correct: 3);
        WriteRun("there", correct: 2, "Other");
        WriteSpeed("speed-here", 32);
        WriteSpeed("speed-there", 64, "Other");

        var (exitCode, output, error) = await MergeAsync("here", "there", "speed-here", "speed-there");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(Figures(), Is.EqualTo(["math 1 quick 75 Some Processor here ", "math 1 quick 50 Other there ", "tg32 64 Other speed-there ", "tg32 32 Some Processor speed-here "]));
        Assert.That(output, Does.Not.Contain("Not held against the others"));
    }

    [Test]
    public async Task The_same_weights_in_another_build_of_the_engine_are_another_line()
    {
        WriteSpeed("one", 32);
        WriteSpeed("two", 40, version: "2");

        await MergeAsync("one", "two");

        Assert.That(Figures(), Is.EqualTo(["tg32 40 Some Processor two ", "tg32 32 Some Processor one "]));
    }

    [Test]
    public async Task What_was_measured_twice_or_is_flagged_stands_apart_with_the_reason()
    {
        WriteSpeed("one", 32);
        WriteSpeed("two", 40);
        WriteSpeed("doubtful", 80, flags: new RaisedFlag("busy"));
        WriteSpeed("cached", 90, "Other", flags: new RaisedFlag("fits-cache"));

        var (_, output, error) = await MergeAsync("one", "two", "doubtful", "cached");

        Assert.That(
            Figures(),
            Is.EqualTo(["tg32 90 Other cached ", "tg32 32 Some Processor one ", "tg32 80 Some Processor doubtful busy", "tg32 40 Some Processor two measured already in one"]),
            error);
        Assert.That(output, Does.Contain("Not held against the others").And.Contain("90.0 tok/s (fits-cache)"));
    }

    [Test]
    public async Task A_broken_folder_is_named_and_nothing_is_written()
    {
        WriteSpeed("good", 32);
        folder.Write("broken/speed.json", "{ \"schema\": 2, ");
        folder.Write("old/speed.json", "{ \"schema\": 1 }");
        folder.Write("odd/run.json", "no json");

        foreach (var (name, says) in new[] { ("broken", "speed.json', line 1"), ("old", "has schema 1"), ("odd", "run.json") })
        {
            var (exitCode, _, error) = await MergeAsync("good", name);
            Assert.That((exitCode, error.TrimEnd().Split('\n').Length), Is.EqualTo((2, 1)), error);
            Assert.That(error, Does.Contain(says));
        }

        Assert.That(Directory.Exists(folder["board"]), Is.False);
    }

    [Test]
    public async Task A_board_that_is_there_is_replaced_and_what_lies_beside_it_stays()
    {
        WriteSpeed("one", 32);
        folder.Write("board/board.csv", "old");
        folder.Write("board/notes.txt", "mine");

        await MergeAsync("one");

        Assert.That((Figures(), await File.ReadAllTextAsync(folder["board/notes.txt"])), Is.EqualTo((new[] { "tg32 32 Some Processor one " }, "mine")));
    }

    [Test]
    public async Task A_file_is_no_place_for_a_board()
    {
        WriteSpeed("one", 32);
        folder.Write("board", "a file");

        var (exitCode, _, error) = await MergeAsync("one");

        Assert.That((exitCode, await File.ReadAllTextAsync(folder["board"])), Is.EqualTo((2, "a file")));
        Assert.That(error, Does.Contain("'board' is a file"));
    }

    Task<(int ExitCode, string Output, string Error)> MergeAsync(params IEnumerable<string> runs) => BuiltProgram.RunAsync(folder.Path, ["merge", .. runs, "--out", "board"]);

    /// <summary>Suite or test, value, processor, run, and why it stands apart, of each line of the board.</summary>
    IEnumerable<string> Figures() => File.ReadLines(folder["board/board.csv"]).Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]} {cells[2]} {cells[4]} {cells[^3]} {cells[^1]}");

    void WriteRun(string name, int correct, string processor = "Some Processor")
    {
        var run = new MadeRun(folder[name])
        {
            Suites = [MadeRun.SuiteNamed("math", "Math", scorer: "exact")],
            Candidates = [MadeRun.Candidate("nano-4m", "f16")],
            Machine = MadeRun.Host with { Processor = processor },
        };
        run.Answer(run.Candidates[0], correct).Write();
    }

    void WriteSpeed(string name, double rate, string processor = "Some Processor", string version = "1", params IReadOnlyList<RaisedFlag> flags)
    {
        var candidate = MadeRun.Candidate("nano-4m", "f16") with { EngineVersion = version };
        Directory.CreateDirectory(folder[name]);
        new SpeedFolder(folder[name]).Write(
            MadeSpeedRun.Of(name, candidate, MadeSpeedRun.Row(candidate, "tg32", SpeedKind.Generation, 32, 0, flags) with { TokensPerSecond = rate }) with { Host = MadeRun.Host with { Processor = processor } });
    }
}
