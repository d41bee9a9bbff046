using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Comparing;

/// <summary>The verdicts on one candidate's samples of one suite: a byte for each planned sample, so that a million take a megabyte.</summary>
sealed class ScoreGrid
{
    const sbyte Absent = -1;

    readonly Dictionary<string, int> places;
    readonly sbyte[] cells;

    /// <param name="tasks">How many of the suite's tasks the run takes.</param>
    public ScoreGrid(Suite suite, int tasks, int attempts)
    {
        (Suite, Tasks, Attempts) = (suite, Math.Min(tasks, suite.Tasks.Count), attempts);
        places = suite.Tasks.Take(Tasks).Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index);
        cells = new sbyte[Tasks * attempts];
        Array.Fill(cells, Absent);
    }

    public int Tasks { get; }

    public int Attempts { get; }

    public Suite Suite { get; }

    /// <summary>1 for correct; 0 for anything else, an answer that did not come in time too; none where the sample is missing or the engine failed.</summary>
    public int? this[int task, int attempt] => cells[(task * Attempts) + attempt] is >= 0 and var cell ? cell : null;

    /// <summary>Safe to call from several threads for different samples. One that the run did not plan is left out.</summary>
    public void Add(Sample sample)
    {
        if (sample.EngineFailed || !places.TryGetValue(sample.Task, out var task) || sample.Attempt < 1 || sample.Attempt > Attempts)
        {
            return;
        }

        var verdict = sample.Error is null ? Scorers.Score(Suite, Suite.Tasks[task], sample.Answer, sample.OptionLogLikelihoods).Verdict : Verdict.Incorrect;
        if (verdict != Verdict.Unscored)
        {
            cells[(task * Attempts) + sample.Attempt - 1] = verdict == Verdict.Correct ? (sbyte)1 : (sbyte)0;
        }
    }
}
