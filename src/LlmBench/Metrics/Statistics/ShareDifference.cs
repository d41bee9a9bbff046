using MathNet.Numerics.Distributions;

namespace LlmBench.Metrics.Statistics;

/// <summary>How far the share of correct samples differs between two sets of different tasks, such as known ones and fresh ones.</summary>
/// <param name="Change">The first share less the second, in shares of 1.</param>
/// <param name="Interval">95 %, by method 10 of Newcombe 1998 (https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I).</param>
/// <param name="P">Two-sided, of the z test with the pooled share.</param>
sealed record ShareDifference(double Change, Interval Interval, double P)
{
    /// <summary>Attempts at one task count as the effective number of trials that they are.</summary>
    /// <returns>None where one of the two has no sample.</returns>
    public static ShareDifference? Of(IEnumerable<TaskCount> first, IEnumerable<TaskCount> second)
    {
        var (a, b) = (Sums(first), Sums(second));
        return a.Samples == 0 || b.Samples == 0 ? null : Of((a.Share, a.EffectiveTrials), (b.Share, b.EffectiveTrials));
    }

    static ShareDifference Of((double Share, double Trials) a, (double Share, double Trials) b)
    {
        var (change, of, than) = (a.Share - b.Share, Wilson.Of(a.Share, a.Trials)!.Value, Wilson.Of(b.Share, b.Trials)!.Value);
        var low = change - Length(a.Share - of.Low, than.High - b.Share);
        var high = change + Length(of.High - a.Share, b.Share - than.Low);
        var pooled = ((a.Share * a.Trials) + (b.Share * b.Trials)) / (a.Trials + b.Trials);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1 / a.Trials) + (1 / b.Trials)));
        return new(change, new(low, high), error == 0 ? 1 : 2 * Normal.CDF(0, 1, -Math.Abs(change) / error));
    }

    static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));

    static ClusterSums Sums(IEnumerable<TaskCount> tasks) => tasks.Aggregate(default(ClusterSums), (sums, task) => sums.With(task));
}
