using System.Text;
using LlmBench.Reporting.Charts;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;

namespace LlmBench.Tests.Reporting;

/// <summary>What charts show, as their tables beside them tell it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class SummaryChartsTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void There_is_one_of_each_kind() =>
        Assert.That(Charts().Select(chart => (chart.Name, chart.Title)), Is.EqualTo(
        [
            ("leaderboard-math", "Math: accuracy by candidate (quick, n = 4 tasks)"),
            ("leaderboard-chinese", "Chinese: accuracy by candidate (quick, n = 4 tasks)"),
            ("heat-map", "Accuracy by candidate and suite (quick, n = 8 tasks)"),
            ("outcomes", "Outcomes by candidate (quick, n = 8 tasks)"),
            ("quantization-math", "Math: accuracy by quantization (quick, n = 4 tasks)"),
            ("quantization-chinese", "Chinese: accuracy by quantization (quick, n = 4 tasks)"),
            ("quality-speed", "Accuracy and speed (quick, n = 8 tasks)"),
            ("quality-memory", "Accuracy and memory (quick, n = 8 tasks)"),
            ("quantization-ladder", "Quantization ladder: accuracy, size and speed (quick, n = 8 tasks)"),
            ("speed-size", "Generation speed by model size, client-observed, under the roofline of each machine"),
        ]));

    [Test]
    public void Titles_are_in_the_suites_language_too_where_the_font_draws_it() =>
        Assert.That(Charts(native: true)[0].Title, Does.StartWith("Math (数学): "));

    /// <summary>1, 2 and 3 of 4. Wilson by hand for 1 of 4: (0.25 + 0.480182 -/+ 0.640797) / 1.960365 is 4.559 % to 69.936 %.</summary>
    [Test]
    public void Bars_show_every_candidate_with_its_interval() =>
        Assert.That(TableOf("leaderboard-math"), Is.EqualTo(
            """
            series,candidate,Accuracy (%) with its 95 % interval,Candidate,value (%),low (%),high (%),samples
            nano-12m@reference,nano-12m:q8_0@reference,75,nano-12m:q8_0@reference,,30.064,95.441,4
            nano-4m@reference,nano-4m:f16@reference,50,nano-4m:f16@reference,,15.004,84.996,4
            nano-4m@reference,nano-4m:q4_0@reference,25,nano-4m:q4_0@reference,,4.559,69.936,4

            """));

    [Test]
    public void Quantizations_are_in_the_order_of_their_bits() =>
        Assert.That(TableOf("quantization-math"), Is.EqualTo(
            """
            series,candidate,"Quantization, fewest bits a weight first",Accuracy (%) with its 95 % interval,value (%),low (%),high (%),samples
            nano-4m@reference,nano-4m:q4_0@reference,q4_0 (4.5 bits),25,,4.559,69.936,4
            nano-4m@reference,nano-4m:f16@reference,f16 (16 bits),50,,15.004,84.996,4

            """));

    [Test]
    public void The_heat_map_has_a_cell_for_each_candidate_and_suite() =>
        Assert.That(Charts().Single(chart => chart.Name == "heat-map").Points.Select(point => (point.X, point.Y, point.Value)), Is.EquivalentTo(new (double, double, double?)[]
        {
            (0, 0, 75), (1, 0, 75), (0, 1, 50), (1, 1, 50), (0, 2, 25), (1, 2, 25),
        }));

    [Test]
    public void Quality_and_speed_belong_to_the_candidate() =>
        Assert.That(Charts().Single(chart => chart.Name == "quality-speed").Points.Select(point => (point.Label, Math.Round(point.X), point.Y)), Is.EquivalentTo(
        [
            ("nano-12m:q8_0@reference", 50.0, 75.0), ("nano-4m:f16@reference", 100.0, 50.0), ("nano-4m:q4_0@reference", 200.0, 25.0),
        ]));

    [Test]
    public void The_outcomes_of_a_candidate_add_up_to_all_of_its_samples()
    {
        var candidate = MadeRun.Candidate("nano-4m", "f16");
        var run = new MadeRun(folder["outcomes"]) { Suites = [MadeRun.SuiteNamed("math", "Math")], Candidates = [candidate] }
            .Add(new("math", 1, "t/1", candidate.Key, 1) { Answer = "2", Stop = "stop" })
            .Add(new("math", 1, "t/2", candidate.Key, 1) { Answer = "6", Stop = "length" })
            .Add(new("math", 1, "t/3", candidate.Key, 1) { Error = "CUDA error" })
            .Add(new("math", 1, "t/4", candidate.Key, 1) { Error = "slow", TimedOut = true });

        var chart = ReportCharts.Of(new(MadeRun.Summarize(run.Write()), SpeedBoard.Empty)).Charts.Single(chart => chart.Name == "outcomes");

        Assert.That(chart.Series.Select(series => (series.Label, series.Points.Single().X, series.Points.Single().Samples)), Is.EqualTo(
            [("answered", 25.0, 1), ("truncated-output", 25.0, 1), ("timeout", 25.0, 1), ("engine-error", 25.0, 1)]));
    }

    [Test]
    public void A_run_with_nothing_to_compare_has_bars_and_its_speed_only()
    {
        var run = new MadeRun(folder["one"]) { Suites = [MadeRun.SuiteNamed("math", "Math")], Candidates = [MadeRun.Candidate("nano-4m", "f16")] };

        var charts = ReportCharts.Of(new(MadeRun.Summarize(run.Answer(run.Candidates[0], 2).Write()), SpeedBoard.Empty)).Charts;

        Assert.That(charts.Select(chart => chart.Name), Is.EqualTo(["leaderboard-math", "outcomes", "speed-size"]));
    }

    string TableOf(string chart)
    {
        using var stream = new MemoryStream();
        ChartTable.Write(stream, Charts().Single(other => other.Name == chart));
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\ufeff');
    }

    IReadOnlyList<Chart> Charts(bool native = false)
    {
        CandidateRecord[] candidates = [MadeRun.Candidate("nano-4m", "f16"), MadeRun.Candidate("nano-4m", "q4_0"), MadeRun.Candidate("nano-12m", "q8_0")];
        var run = new MadeRun(folder["run"]) { Candidates = candidates };
        run.Answer(candidates[0], 2, tokensPerSecond: 100).Answer(candidates[1], 1, tokensPerSecond: 200).Answer(candidates[2], 3, tokensPerSecond: 50);
        return ReportCharts.Of(new(MadeRun.Summarize(run.Write()), SpeedBoard.Empty, native)).Charts;
    }
}
