namespace LlmBench.Speed;

/// <summary>Tells when repetitions have become steady: one warm-up is too few on record, and a fixed number too many for slow tests.</summary>
sealed class WarmUp
{
    const int Least = 3;
    const int Most = 30;
    const double Gain = 0.01;

    /// <summary>.NET compiles what is called often once more, in the background and not before a tenth of a second is quiet.</summary>
    const double LeastSeconds = 0.5;
    const double MostSeconds = 20;

    readonly List<double> seconds = [];

    public void Add(double time) => seconds.Add(time);

    /// <summary>The last two repetitions were no more than a hundredth faster than the best before them and half a second is over, or patience is at its end.</summary>
    public bool IsSteady =>
        seconds.Sum() > MostSeconds
        || (seconds.Sum() >= LeastSeconds && (seconds.Count >= Most || (seconds.Count >= Least && seconds.TakeLast(2).Min() > seconds.SkipLast(2).Min() * (1 - Gain))));
}
