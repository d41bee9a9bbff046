using LlmBench.Cli.Reports;
using LlmBench.Cli.Running;
using LlmBench.Reporting;
using LlmBench.Reporting.Board;
using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Cli.Machines;

/// <summary>What the user's own runs found of a model: its accuracy, speed and memory, for recommendations.</summary>
sealed class OwnResults(IReadOnlyList<Row> rows, IReadOnlyList<RunMeasurement> measured)
{
    /// <exception cref="UsageException">A folder cannot be read.</exception>
    public static OwnResults Read(ReportSources sources) =>
        new(Summary.Of([.. sources.Runs.Select(folder => ScoredRun.Open(folder, Scorers.Catalog))], _ => { }).Rows, RunMeasurement.Read(sources));

    /// <summary>The mean over the suites of the first complete run that has the model in that quantization, in percent; none without one.</summary>
    public double? AccuracyOf(string model, string quantization) =>
        rows.FirstOrDefault(row => row.Complete && IsIt(row.Candidate, model, quantization))?.MeanAccuracy;

    /// <summary>Generation in tok/s, the highest of its measurements, since what disturbs one only makes it slower; none without one.</summary>
    public double? SpeedOf(string model, string quantization) =>
        measured.Where(one => IsIt(one.Candidate, model, quantization)).Max(one => one.TokensPerSecond);

    /// <summary>By our name of it, or by Ollama's.</summary>
    static bool IsIt(CandidateRecord candidate, string model, string quantization) =>
        candidate.Quantization == quantization && Names(model).Contains(candidate.Model, StringComparer.OrdinalIgnoreCase);

    static IEnumerable<string> Names(string model) => [model, Hardware.Catalogue.ModelCatalogue.Bundled[model].Ollama];
}
