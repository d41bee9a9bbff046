using LlmBench.Reporting.Charts;
using LlmBench.Reporting.Charts.Data;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;

namespace LlmBench.Tests.Reporting.Charts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class QualityChartsTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>25 % in 4 MB, 50 % in 9 MB, 50 % in 10 MB: the last is beaten by the second, which is smaller and no worse.</summary>
    [Test]
    public void The_front_holds_what_nothing_beats()
    {
        var chart = QualityCharts.ByMemory(Data(("a", "f16", 1, 4e6), ("b", "f16", 2, 9e6), ("c", "f16", 2, 10e6)))!;

        Assert.That(chart.Series.Single(series => series.IsGuide).Points.Select(point => (point.X, point.Y)), Is.EqualTo([(0.004, 25.0), (0.009, 50.0)]));
    }

    [Test]
    public void A_ladder_has_a_rung_for_each_quantization_with_size_quality_and_speed()
    {
        var chart = QualityCharts.Ladder(Data(("a", "q8_0", 3, 1e6), ("a", "q4_0", 1, 1e6), ("b", "f16", 2, 1e6)))!;

        Assert.That(chart.Series.Select(series => (series.Label, series.Join)), Is.EqualTo([("a@reference", Join.Straight)]));
        Assert.That(chart.Points.Select(point => (point.Label, point.Shown, point.X, point.Y, Math.Round(point.Value!.Value))), Is.EquivalentTo(
        [
            ("a:q8_0@reference", "q8_0, 100 tok/s", 9.0, 75.0, 100.0), ("a:q4_0@reference", "q4_0, 100 tok/s", 9.0, 25.0, 100.0),
        ]));
    }

    [Test]
    public void Only_models_that_think_are_held_against_their_time()
    {
        var data = Data(("a", "f16", 3, 1e6), ("b", "f16", 2, 1e6));
        Assert.That(QualityCharts.ByTime(data), Is.Null);

        var thinking = data with { Summary = data.Summary with { Rows = [.. data.Summary.Rows.Select(row => row.Candidate.Model == "a" ? row with { Candidate = row.Candidate with { Capabilities = ["thinking"] } } : row)] } };
        Assert.That(QualityCharts.ByTime(thinking)!.Points.Select(point => (point.Label, point.X, point.Y)), Is.EqualTo([("a:f16@reference", 0.5, 75.0)]));
    }

    /// <summary>Each answers one of two suites' four tasks as often right as told; 500 ms an answer, 100 tok/s.</summary>
    ChartData Data(params (string Model, string Quantization, int Correct, double MemoryBytes)[] candidates)
    {
        List<CandidateRecord> records = [.. candidates.Select(candidate => MadeRun.Candidate(candidate.Model, candidate.Quantization))];
        var run = new MadeRun(folder["run"]) { Candidates = records };
        foreach (var (place, candidate) in candidates.Index())
        {
            run.Answer(records[place], candidate.Correct);
        }

        var written = run.Write();
        File.WriteAllLines(written.LoadsFile, candidates.Index().Select(entry => $$"""{"candidate":"{{records[entry.Index].Key}}","loadMs":1,"samples":8,"peakMemoryBytes":{{(long)entry.Item.MemoryBytes}},"schema":1}"""));
        return new(MadeRun.Summarize(written), SpeedBoard.Empty);
    }
}
