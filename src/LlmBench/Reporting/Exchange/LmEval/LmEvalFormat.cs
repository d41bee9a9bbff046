namespace LlmBench.Reporting.Exchange.LmEval;

/// <summary>Samples as lm-evaluation-harness writes them with <c>--log_samples</c>: a line for each task, its attempts in one list.</summary>
sealed class LmEvalFormat : ISampleFormat
{
    public string Name => "lm-eval";

    public string Summary => "lm-evaluation-harness's JSON lines: a line for each task with all its attempts.";

    public bool HasVerdicts => true;

    public Task<IReadOnlyList<string>> WriteAsync(ExportedRun run, string folder, CancellationToken ct)
    {
        if (run.Suites.FirstOrDefault(suite => suite.Choices is not null) is { } judged)
        {
            throw new UsageException($"'{run.Path}' holds no written answers: the choices of '{judged.Name}' were judged by their log-likelihoods ({judged.Choices}), which are in its samples.jsonl.");
        }

        var places = run.Suites.ToDictionary(suite => suite.Name, suite => suite.Tasks.Index().ToDictionary(task => task.Item.Id, task => task.Index));
        var asked = run.Candidates.SelectMany(_ => run.Suites, (candidate, suite) => (candidate, suite))
            .ToDictionary(pair => (pair.candidate.Key, pair.suite.Name), pair => run.AskedAs(pair.candidate, pair.suite));
        using var files = new SampleFiles(folder, run.Candidates);
        foreach (var attempts in run.SamplesByTask())
        {
            var sample = attempts[0].Scored.Sample;
            files.Add(sample, LmEvalLine.Text(asked[(sample.Candidate, sample.Suite)], places[sample.Suite][sample.Task], attempts));
        }

        return Task.FromResult<IReadOnlyList<string>>([]);
    }
}
