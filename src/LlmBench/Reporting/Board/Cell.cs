using System.Collections;
using LlmBench.Metrics;

namespace LlmBench.Reporting.Board;

/// <summary>What is known of one candidate on one suite while samples are read; remembers which it has counted, in one bit each.</summary>
sealed class Cell(PlannedSuite suite, Tally tally)
{
    readonly BitArray taken = new(tally.Planned);

    public PlannedSuite Suite => suite;

    public Tally Tally => tally;

    /// <returns>Whether a sample of this task and attempt is planned.</returns>
    public bool Plans(int attempt) => attempt >= 1 && attempt <= tally.Attempts;

    /// <returns>False when the sample was counted before.</returns>
    public bool Take(int task, int attempt)
    {
        var bit = (task * tally.Attempts) + attempt - 1;
        return !taken[bit] && (taken[bit] = true);
    }
}
