using MathNet.Numerics.Distributions;

namespace LlmBench.Metrics.Statistics;

/// <summary>The smallest difference of two accuracies that so many common tasks can show.</summary>
static class SmallestDifference
{
    const double Level = 0.05;
    const double Power = 0.8;

    /// <summary>
    /// Found four times in five at a level of 5 % (Connor 1987, https://doi.org/10.2307/2531961):
    /// the δ for which n = (z₁ √ψ + z₂ √(ψ - δ²))² / δ².
    /// </summary>
    /// <param name="discordance">ψ, the share of tasks on which the candidates differ.</param>
    /// <returns>None where even all tasks that differ, differing one way, would not show it.</returns>
    public static double? Of(long tasks, double discordance)
    {
        var (z1, z2) = (Normal.InvCDF(0, 1, 1 - (Level / 2)), Normal.InvCDF(0, 1, Power));
        if (discordance <= 0 || Needed(discordance) > tasks)
        {
            return null;
        }

        var (low, high) = (0.0, discordance);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Needed(middle) > tasks ? (middle, high) : (low, middle);
        }

        return high;

        double Needed(double difference) =>
            Math.Pow(((z1 * Math.Sqrt(discordance)) + (z2 * Math.Sqrt(Math.Max(0, discordance - (difference * difference))))) / difference, 2);
    }
}
