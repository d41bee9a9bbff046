namespace LlmBench.Speed;

/// <summary>Tells when repetitions have become steady: one warm-up is too few on record, and a fixed number too many for slow tests.</summary>
sealed class WarmUp
{
    const int Least = 3;
    const int Most = 1000;
    const int Patience = 30;
    const double Gain = 0.01;
    const double MostSeconds = 20;

    /// <summary>.NET compiles what is called often once more, in the background and not before a tenth of a second is quiet.</summary>
    const double LeastSeconds = 0.5;

    int count;
    double sum;
    double last = double.MaxValue;
    double beforeLast = double.MaxValue;
    double bestBefore = double.MaxValue;

    public void Add(double time)
    {
        (count, sum) = (count + 1, sum + time);
        (bestBefore, beforeLast, last) = (Math.Min(bestBefore, beforeLast), last, time);
    }

    /// <summary>The last two repetitions were no more than a hundredth faster than the best before them and half a second is over, or patience is at its end.</summary>
    public bool IsSteady =>
        count >= Most
        || sum > MostSeconds
        || (sum >= LeastSeconds && (count >= Patience || (count >= Least && Math.Min(last, beforeLast) > bestBefore * (1 - Gain))));
}
