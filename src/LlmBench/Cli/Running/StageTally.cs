using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Cli.Running;

/// <summary>What a stage has come to so far, for the display. The report computes its own figures from the samples.</summary>
sealed class StageTally(IReadOnlyList<Suite> suites)
{
    readonly Dictionary<(string Suite, string Task), (Suite Suite, SuiteTask Task)> tasks =
        suites.SelectMany(suite => suite.Tasks, (suite, task) => (suite, task)).ToDictionary(entry => (entry.suite.Name, entry.task.Id));

    double generationMs;
    long generated;
    int correct;
    int scored;

    public int Samples { get; private set; }

    public int Errors { get; private set; }

    /// <summary>Of those that can be scored at once: programs are run when the samples are taken.</summary>
    public double CorrectPercent => scored == 0 ? 0 : 100.0 * correct / scored;

    /// <summary>Output tokens a second after the first; none before there were any.</summary>
    public double? TokensPerSecond => generationMs > 0 ? 1000 * generated / generationMs : null;

    public void Add(Sample sample)
    {
        Samples++;
        Errors += sample.Error is null ? 0 : 1;
        var (suite, task) = tasks[(sample.Suite, sample.Task)];
        var verdict = Scorers.Score(suite, task, sample.Answer, sample.OptionLogLikelihoods).Verdict;
        scored += verdict is Verdict.Unscored && task.Code is not null ? 0 : 1;
        correct += verdict == Verdict.Correct ? 1 : 0;
        if (sample is { Tokens.Output: > 1, Timings: { LastMs: { } last } times } && (times.FirstThinkingMs ?? times.FirstAnswerMs) is { } first)
        {
            generated += sample.Tokens.Output - 1;
            generationMs += times.EngineGenerationMs ?? (last - first);
        }
    }
}
