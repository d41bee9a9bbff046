using LlmBench.Metrics.Statistics;

namespace LlmBench.Reporting.Comparing;

/// <summary>Two candidates on the tasks of one suite that both were given.</summary>
/// <param name="Accuracy">Of the first and of the second, over the pairs.</param>
/// <param name="Difference">The 95 % interval of the second's accuracy less the first's; none where there are no pairs.</param>
/// <param name="P">Of the exact test; 1 where nothing differs.</param>
/// <param name="Missing">Planned samples of either that have no partner to be compared with.</param>
sealed record Comparison(
    string Suite,
    PairedCounts Counts,
    (double First, double Second) Accuracy,
    Interval? Difference,
    double P,
    long Missing)
{
    /// <summary>Of accuracy, in shares of 1: the second less the first.</summary>
    public double Change => Accuracy.Second - Accuracy.First;

    public static Comparison Of(string suite, ScoreGrid first, ScoreGrid second)
    {
        var (tasks, attempts) = (Math.Min(first.Tasks, second.Tasks), Math.Min(first.Attempts, second.Attempts));
        var counts = default(PairedCounts);
        var changes = new Dictionary<double, long>();
        var (better, worse) = (0L, 0L);
        for (var task = 0; task < tasks; task++)
        {
            var ofTask = CountsOf(first, second, task, attempts);
            if (ofTask.Pairs == 0)
            {
                continue;
            }

            counts = Sum(counts, ofTask);
            var change = (double)(ofTask.Gained - ofTask.Lost) / ofTask.Pairs;
            changes[change] = changes.GetValueOrDefault(change) + 1;
            (better, worse) = (better + (change > 0 ? 1 : 0), worse + (change < 0 ? 1 : 0));
        }

        var planned = Math.Max((long)first.Tasks * first.Attempts, (long)second.Tasks * second.Attempts);
        return new(suite, counts, AccuracyOf(counts), new Bootstrap().OfMean(changes), McNemar.ExactP(worse, better), planned - counts.Pairs);
    }

    static PairedCounts CountsOf(ScoreGrid first, ScoreGrid second, int task, int attempts)
    {
        var counts = default(PairedCounts);
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            counts = Sum(counts, (first[task, attempt], second[task, attempt]) switch
            {
                (1, 1) => new(1, 0, 0, 0),
                (1, 0) => new(0, 1, 0, 0),
                (0, 1) => new(0, 0, 1, 0),
                (0, 0) => new(0, 0, 0, 1),
                _ => default,
            });
        }

        return counts;
    }

    static PairedCounts Sum(PairedCounts a, PairedCounts b) => new(a.BothRight + b.BothRight, a.Lost + b.Lost, a.Gained + b.Gained, a.BothWrong + b.BothWrong);

    static (double First, double Second) AccuracyOf(PairedCounts counts) =>
        counts.Pairs == 0 ? (0, 0) : ((double)(counts.BothRight + counts.Lost) / counts.Pairs, (double)(counts.BothRight + counts.Gained) / counts.Pairs);
}
