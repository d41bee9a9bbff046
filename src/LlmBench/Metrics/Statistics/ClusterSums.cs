namespace LlmBench.Metrics.Statistics;

/// <summary>What the variance of a share needs where the samples of a task depend on each other; each task is a cluster.</summary>
readonly record struct ClusterSums(int Tasks, double Samples, double Correct, double SamplesSquared, double CorrectSquared, double Products)
{
    public double Share => Correct / Samples;

    /// <summary>
    /// Independent trials with the same variance: at least one a task, since the samples of other tasks are independent;
    /// at most one a sample.
    /// </summary>
    public double EffectiveTrials => Variance > 0 ? Math.Clamp(Share * (1 - Share) / Variance, Tasks, Samples) : Tasks;

    /// <summary>Of the ratio estimate, linearised (Cochran 1977, Sampling Techniques, equation 6.13).</summary>
    double Variance => Tasks < 2
        ? 0
        : Tasks / (Tasks - 1.0) * (CorrectSquared - (2 * Share * Products) + (Share * Share * SamplesSquared)) / (Samples * Samples);

    public ClusterSums With(TaskCount task) => task.Samples == 0
        ? this
        : new(
            Tasks + 1,
            Samples + task.Samples,
            Correct + task.Correct,
            SamplesSquared + ((double)task.Samples * task.Samples),
            CorrectSquared + ((double)task.Correct * task.Correct),
            Products + ((double)task.Samples * task.Correct));
}
