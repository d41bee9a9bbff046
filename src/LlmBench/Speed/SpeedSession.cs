using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using LlmBench.Engines;
using LlmBench.Results.SpeedRuns;
using Perfolizer.Mathematics.OutlierDetection;

namespace LlmBench.Speed;

/// <summary>
/// Has BenchmarkDotNet repeat speed tests in this process: its monitoring strategy, one run of the work an iteration, every measurement kept.
/// Nothing else in the program touches BenchmarkDotNet, so that it is loaded only when speed is measured.
/// </summary>
static class SpeedSession
{
    static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <param name="folder">Where BenchmarkDotNet's own files go.</param>
    /// <exception cref="EngineException">A test failed.</exception>
    public static IReadOnlyList<SpeedMeasurement> Run(IReadOnlyList<SpeedWork> works, int repeats, string folder, string title)
    {
        var config = Config(Path.Combine(folder, title));
        var job = Job.Default
            .WithId(title)
            .WithToolchain(new InProcessNoEmitToolchain(Patience, logOutput: false))
            .WithStrategy(RunStrategy.Monitoring)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(1)
            .WithIterationCount(repeats)
            .WithEvaluateOverhead(false)
            .WithOutlierMode(OutlierMode.DontRemove)
            .Freeze();
        var cases = works.Select(work => BenchmarkCase.Create(Descriptor, job, Parameters(work), config)).ToArray();
        using var run = new BenchmarkRunInfo(cases, typeof(SpeedBenchmark), config);
        var summary = BenchmarkRunner.Run(run);
        if (works.FirstOrDefault(work => work.Failure is not null) is { } failed)
        {
            throw new EngineException($"The test '{failed.Test.Name}' failed: {failed.Failure!.Message}", failed.Failure);
        }

        var remarks = Remarks(summary);
        return [.. works.Zip(cases, (work, benchmark) => Measured(work, summary[benchmark]!, remarks[benchmark]))];
    }

    static Descriptor Descriptor { get; } = new(
        typeof(SpeedBenchmark), Method(nameof(SpeedBenchmark.Run)), Method(nameof(SpeedBenchmark.Steady)), null, Method(nameof(SpeedBenchmark.Prepare)), Method(nameof(SpeedBenchmark.Keep)));

    static MethodInfo Method(string name) => typeof(SpeedBenchmark).GetMethod(name)!;

    [SuppressMessage("Reliability", "CA2000", Justification = "The case that it becomes a part of disposes of it.")]
    static ParameterInstances Parameters(SpeedWork work) => new(
        [new(new(nameof(SpeedBenchmark.Work), isStatic: false, [work], isArgument: false, typeof(object), priorityInCategory: 0), work, SummaryStyle.Default)]);

    static ImmutableConfig Config(string folder) => ImmutableConfigBuilder.Create(ManualConfig.CreateEmpty()
        .WithArtifactsPath(folder)
        .WithOptions(ConfigOptions.DisableLogFile)
        .AddLogger(NullLogger.Instance)
        .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Statistics)
        .AddColumn(new SpeedColumn("tok/s", "Tokens of the test over its mean time", work => work.Test.Tokens), new SpeedColumn("TTFT [ms]", "Mean time to the first token after the prompt", _ => null))
        .AddExporter(JsonExporter.Full, MarkdownExporter.GitHub, CsvMeasurementsExporter.Default)
        .AddAnalyser(OutliersAnalyser.Default, MultimodalDistributionAnalyzer.Default));

    /// <summary>What BenchmarkDotNet says about outliers and distributions with several peaks.</summary>
    static ILookup<BenchmarkCase, string> Remarks(Summary summary) =>
        new IAnalyser[] { OutliersAnalyser.Default, MultimodalDistributionAnalyzer.Default }
            .SelectMany(analyser => analyser.Analyse(summary))
            .Where(conclusion => conclusion.Report is not null)
            .ToLookup(conclusion => conclusion.Report!.BenchmarkCase, conclusion => conclusion.Message);

    static SpeedMeasurement Measured(SpeedWork work, BenchmarkReport report, IEnumerable<string> remarks)
    {
        var seconds = report.AllMeasurements.Where(IsResult).Select(one => one.Nanoseconds / 1e9).ToList();
        var waits = work.Test.Kind == SpeedKind.Generation ? work.WaitsMs.TakeLast(seconds.Count * work.Test.Tokens) : [];
        return new(work.Test, seconds, report.ResultStatistics!.StandardDeviation / 1e9, [.. waits], [.. remarks])
        {
            Energy = work.Consumption.Energy,
            Peaks = work.Consumption.Peaks,
        };
    }

    static bool IsResult(Measurement one) => one is { IterationMode: IterationMode.Workload, IterationStage: IterationStage.Actual };
}
