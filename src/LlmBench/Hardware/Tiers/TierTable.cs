namespace LlmBench.Hardware.Tiers;

/// <summary>What a document says about memory and speed: claims, to be held against arithmetic and measurements. <c>hardware/tiers.json</c>.</summary>
sealed record TierTable(int Schema, string Source, IReadOnlyList<Tier> Tiers, IReadOnlyList<SpeedClaim>? SpeedClaims = null)
{
    public static TierTable Bundled => HardwareData.Bundled("tiers.json", HardwareJson.Default.TierTable);

    /// <summary>With the rows of another table behind its own.</summary>
    public TierTable And(TierTable more) => this with
    {
        Tiers = [.. Tiers, .. more.Tiers],
        SpeedClaims = [.. SpeedClaims ?? [], .. more.SpeedClaims ?? []],
    };
}
