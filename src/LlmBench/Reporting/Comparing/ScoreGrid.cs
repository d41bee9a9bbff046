using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Comparing;

/// <summary>
/// The verdicts on one candidate's samples of one suite: a byte for each planned sample. What is known of the tasks is the suite's, and shared by all of
/// a run's candidates.
/// </summary>
sealed class ScoreGrid
{
    const sbyte Absent = -1;

    readonly PlannedSuite planned;
    readonly sbyte[] cells;

    public ScoreGrid(PlannedSuite planned, int attempts)
    {
        (this.planned, Tasks, Attempts) = (planned, planned.Tasks.Count, attempts);
        cells = new sbyte[Tasks * attempts];
        Array.Fill(cells, Absent);
    }

    public int Tasks { get; }

    public int Attempts { get; }

    public Suite Suite => planned.Suite;

    /// <summary>Scorers that have changed since the run was taken.</summary>
    public IEnumerable<string> Rescored => planned.Rescored;

    /// <summary>1 for correct; 0 for anything else, an answer that did not come in time too; none where the sample is missing or the engine failed.</summary>
    public int? this[int task, int attempt] => cells[(task * Attempts) + attempt] is >= 0 and var cell ? cell : null;

    /// <summary>Safe to call from several threads for different samples. One that the run did not plan is left out.</summary>
    public void Add(Sample sample)
    {
        if (sample.EngineFailed || planned.PlaceOf(sample.Task) is not { } task || sample.Attempt < 1 || sample.Attempt > Attempts)
        {
            return;
        }

        var verdict = sample.Error is null ? planned.Score(task, sample).Verdict : Verdict.Incorrect;
        if (verdict != Verdict.Unscored)
        {
            cells[(task * Attempts) + sample.Attempt - 1] = verdict == Verdict.Correct ? (sbyte)1 : (sbyte)0;
        }
    }
}
