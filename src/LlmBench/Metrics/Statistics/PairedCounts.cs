namespace LlmBench.Metrics.Statistics;

/// <summary>How two candidates did on the same tasks: each pair of samples falls into one of four.</summary>
/// <param name="Lost">Right by the first, wrong by the second.</param>
/// <param name="Gained">Wrong by the first, right by the second.</param>
readonly record struct PairedCounts(long BothRight, long Lost, long Gained, long BothWrong)
{
    public long Pairs => BothRight + Lost + Gained + BothWrong;

    /// <summary>Of all pairs, those that differ.</summary>
    public double Discordance => Share(Lost + Gained);

    /// <summary>Flips from right to wrong, of all pairs.</summary>
    public double LostShare => Share(Lost);

    /// <summary>Flips from wrong to right, of all pairs.</summary>
    public double GainedShare => Share(Gained);

    double Share(long count) => Pairs == 0 ? 0 : (double)count / Pairs;
}
