using MathNet.Numerics.Distributions;

namespace LlmBench.Metrics.Statistics;

/// <summary>
/// The percentile interval of a mean, from drawing the values again with replacement (Efron and Tibshirani 1993, chapter 13).
/// Given the differences of two candidates task by task, it is the paired interval of their difference.
/// </summary>
/// <remarks>Equal values are drawn together, as a multinomial count, so that a million values take no more time than a hundred.</remarks>
sealed class Bootstrap(int draws = 10_000, ulong seed = 20261124)
{
    const double Level = 0.95;

    /// <summary>Above this variance a binomial count is drawn from the normal distribution, from which it cannot be told.</summary>
    const double LargeVariance = 400;

    readonly SplitMix64 random = new(seed);

    /// <param name="counts">How often each value occurs.</param>
    /// <returns>None where there are no values.</returns>
    public Interval? OfMean(IReadOnlyDictionary<double, long> counts)
    {
        var total = counts.Values.Sum();
        if (total == 0)
        {
            return null;
        }

        var ordered = counts.OrderBy(entry => entry.Key).Select(entry => (Value: entry.Key, Count: entry.Value)).ToList();
        var means = new double[draws];
        for (var i = 0; i < draws; i++)
        {
            means[i] = Draw(ordered, total) / total;
        }

        Array.Sort(means);
        return new(Quantile(means, (1 - Level) / 2), Quantile(means, (1 + Level) / 2));
    }

    public Interval? OfMean(IEnumerable<double> values) => OfMean(values.CountBy(value => value).ToDictionary(entry => entry.Key, entry => (long)entry.Value));

    static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }

    /// <summary>The sum of as many values as there are, drawn with replacement.</summary>
    double Draw(List<(double Value, long Count)> values, long total)
    {
        var (sum, left, weight) = (0.0, total, total);
        foreach (var (value, count) in values)
        {
            var taken = count == weight ? left : Binomial(left, (double)count / weight);
            sum += value * taken;
            left -= taken;
            weight -= count;
        }

        return sum;
    }

    long Binomial(long trials, double chance)
    {
        var variance = trials * chance * (1 - chance);
        if (variance > LargeVariance)
        {
            var near = Math.Round((trials * chance) + (Math.Sqrt(variance) * Normal.InvCDF(0, 1, 1 - random.NextDouble())));
            return (long)Math.Clamp(near, 0, trials);
        }

        return chance > 0.5 ? trials - Waiting(trials, 1 - chance) : Waiting(trials, chance);
    }

    /// <summary>Counts successes by the geometric gaps between them (Devroye 1986, chapter X.4.3).</summary>
    long Waiting(long trials, double chance)
    {
        var (successes, log) = (0L, Math.Log(1 - chance));
        for (var passed = 0.0; ; successes++)
        {
            passed += Math.Floor(Math.Log(1 - random.NextDouble()) / log) + 1;
            if (!(passed <= trials))
            {
                return successes;
            }
        }
    }
}
