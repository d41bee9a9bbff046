using MathNet.Numerics;

namespace LlmBench.Metrics.Statistics;

/// <summary>Whether two candidates differ on the same tasks by more than chance (McNemar 1947, https://doi.org/10.1007/BF02295996).</summary>
static class McNemar
{
    /// <summary>
    /// The exact two-sided probability of so uneven a split of the pairs that differ, were both candidates alike:
    /// 2 P(X ≤ min(lost, gained)) for X binomial with lost + gained trials of chance 1/2.
    /// </summary>
    /// <returns>1 where no pair differs.</returns>
    public static double ExactP(long lost, long gained)
    {
        var (fewer, trials) = (Math.Min(lost, gained), lost + gained);

        // The binomial's lower tail is a regularized incomplete beta function.
        return 2 * fewer == trials ? 1 : Math.Min(1, 2 * SpecialFunctions.BetaRegularized(trials - fewer, fewer + 1, 0.5));
    }
}
