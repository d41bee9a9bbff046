using System.Globalization;

namespace LlmBench.Speed;

/// <summary>Why a measured speed cannot be trusted.</summary>
static class SpeedFlags
{
    const double Noisy = 0.02;
    const double Drifting = 0.05;
    const int FewRepeats = 5;

    /// <param name="ceiling">tok/s that memory bandwidth allows; none where it is not known, and for prompts, which read the weights once for many tokens.</param>
    /// <param name="fitsCache">The weights fit into the last-level cache, so that memory bandwidth is no ceiling.</param>
    public static IReadOnlyList<string> Of(SpeedMeasurement measured, double? ceiling, bool fitsCache, bool busy) =>
        [.. Reasons(measured, ceiling, fitsCache, busy).Where(reason => reason.Holds).Select(reason => reason.Text)];

    static IEnumerable<(bool Holds, string Text)> Reasons(SpeedMeasurement measured, double? ceiling, bool fitsCache, bool busy) =>
    [
        (measured.Spread > Noisy, $"noisy: {Percent(measured.Spread)}"),
        (Math.Abs(measured.Drift) > Drifting && measured.Seconds.Count >= FewRepeats, $"drifting: {Percent(measured.Drift)} slower at the end"),
        (measured.TokensPerSecond > ceiling && !fitsCache, "above the roofline"),
        (measured.TokensPerSecond > ceiling && fitsCache, "above the memory's roofline: fits in cache"),
        (busy, "another process busy"),
        (measured.Seconds.Count < FewRepeats, $"too few repeats: {measured.Seconds.Count}"),
    ];

    static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
