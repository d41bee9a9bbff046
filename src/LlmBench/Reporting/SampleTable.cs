using System.Globalization;
using LlmBench.Metrics;

namespace LlmBench.Reporting;

/// <summary><c>samples.csv</c>: a row for each sample, written as it is read.</summary>
sealed class SampleTable(Stream stream) : IDisposable
{
    readonly CsvTable table = new(
        stream, "run", "suite", "suite version", "task", "kind", "level", "candidate", "attempt", "scorer", "scorer version", "verdict", "outcome", "extracted", "reason", "target", "answer",
        "error", "prompt tokens", "cached tokens", "thinking tokens", "output tokens", "TTFT ms (client)", "last ms (client)", "total ms (client)",
        "prompt ms (engine)", "generation ms (engine)", "option log-likelihoods", "verdict by length");

    public void Add(ScoredTask scored)
    {
        var (sample, score) = (scored.Scored.Sample, scored.Scored.Score);
        table.Text(scored.Run.Id).Text(sample.Suite).Number(sample.SuiteVersion).Text(sample.Task).Text(scored.Task.Kind).Number(scored.Task.Level)
            .Text(sample.Candidate).Number(sample.Attempt)
            .Text(scored.Scorer?.Name).Number(scored.Scorer?.Version)
            .Text(NameOf(score.Verdict)).Text(Outcomes.NameOf(scored.Scored.Outcome)).Text(score.Extracted).Text(score.Reason)
            .Text(scored.Task.Target).Text(sample.Answer).Text(sample.Error)
            .Number(sample.Tokens?.Prompt).Number(sample.Tokens?.Cached).Number(sample.Tokens?.Thinking).Number(sample.Tokens?.Output)
            .Number(sample.Timings?.FirstAnswerMs).Number(sample.Timings?.LastMs).Number(sample.Timings?.TotalMs)
            .Number(sample.Timings?.EnginePromptMs).Number(sample.Timings?.EngineGenerationMs)
            .Text(sample.OptionLogLikelihoods is { } options ? string.Join(' ', options.Select(option => option.ToString(CultureInfo.InvariantCulture))) : null)
            .Text(score.Normalised is { } normalised ? NameOf(normalised) : null)
            .End();
    }

    public void Dispose() => table.Dispose();

    static string NameOf(Scoring.Verdict verdict) => verdict switch
    {
        Scoring.Verdict.Correct => "correct",
        Scoring.Verdict.Incorrect => "incorrect",
        Scoring.Verdict.Unparsed => "unparsed",
        _ => "unscored",
    };
}
