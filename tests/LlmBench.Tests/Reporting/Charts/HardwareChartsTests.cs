using LlmBench.Reporting.Charts;
using LlmBench.Reporting.Charts.Data;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;
using LlmBench.Tests.Reporting.Speeds;

namespace LlmBench.Tests.Reporting.Charts;

sealed class HardwareChartsTests
{
    static readonly CandidateRecord Seven = MadeRun.Candidate("qwen2.5-7b", "q4_k_m") with { SizeBytes = 5_000_000_000, ParameterCount = 7_620_000_000 };

    [Test]
    public void Measured_speed_stands_under_the_roofline_of_its_machine()
    {
        var chart = HardwareCharts.SpeedBySize(DataOf(Row("tg32", SpeedKind.Generation, 32, 0)))!;

        Assert.That(chart.Series[0].Points.Select(point => (point.X, point.Y)), Is.EqualTo([(5.0, 32.0)]));
        // 25 GB/s over 2.5 GB and over 60 GB a token.
        Assert.That(chart.Series[1].Points.Select(point => (point.X, Math.Round(point.Y, 3))), Is.EqualTo([(2.5, 10.0), (60.0, 0.417)]));
        Assert.That(chart.Bands.Select(band => (band.Label, band.Low, band.High)), Is.EqualTo([("7B", 0.0, 6.0), ("14B", 6.0, 10.0), ("32B", 10.0, 20.0), ("72B", 20.0, 42.0)]));
    }

    [Test]
    public void A_flagged_speed_is_not_drawn() =>
        Assert.That(HardwareCharts.SpeedBySize(DataOf(Row("tg32", SpeedKind.Generation, 32, 0, new RaisedFlag("above-roofline")))), Is.Null);

    [Test]
    public void Memory_stands_beside_the_documented_least() =>
        Assert.That(
            HardwareCharts.MemoryByTier(DataOf(Row("tg32", SpeedKind.Generation, 32, 0)))!.Points.Select(point => (point.Label, point.X)),
            Is.EquivalentTo([("7B q4_k_m, documented least", 6.0), ("qwen2.5-7b:q4_k_m@reference", 5.5)]));

    [Test]
    public void Depths_of_one_test_make_a_line()
    {
        var data = DataOf(Row("tg32", SpeedKind.Generation, 32, 0), Row("tg32 @ d64", SpeedKind.Generation, 32, 64), Row("tg8", SpeedKind.Generation, 8, 0), Row("pp64", SpeedKind.Prompt, 64, 0), Row("pp128", SpeedKind.Prompt, 128, 0));

        var line = DepthCharts.Generation(data)!.Series.Single();
        Assert.That((line.Label, string.Join(' ', line.Points.Select(point => point.X))), Is.EqualTo(("qwen2.5-7b:q4_k_m@reference tg32", "0 64")));
        Assert.That(DepthCharts.FirstText(data)!.Points.Select(point => (point.X, point.Y)), Is.EqualTo([(64.0, 1000.0), (128.0, 1000.0)]));
        Assert.That(DepthCharts.Prompt(data), Is.Null);
    }

    static ChartData DataOf(params IReadOnlyList<SpeedRow> rows) => new(MadeRun.Summarize(), SpeedBoard.Of([MadeSpeedRun.Of("s", Seven, rows)]));

    static SpeedRow Row(string test, SpeedKind kind, int tokens, int depth, params IReadOnlyList<RaisedFlag> flags) => MadeSpeedRun.Row(Seven, test, kind, tokens, depth, flags);
}
