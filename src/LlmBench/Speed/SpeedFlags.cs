using System.Globalization;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Speed;

/// <summary>Why a measured speed cannot be trusted.</summary>
static class SpeedFlags
{
    const double Noisy = 0.02;
    const double Drifting = 0.05;
    const double LeastAnswer = 0.8;
    const int FewRepeats = 5;

    /// <param name="ceiling">tok/s that memory bandwidth allows; none where it is not known, and for prompts, which read the weights once for many tokens.</param>
    /// <param name="fitsCache">The weights fit into the last-level cache, so that memory bandwidth is no ceiling.</param>
    public static IReadOnlyList<RaisedFlag> Of(SpeedMeasurement measured, double? ceiling, bool fitsCache, bool busy) =>
    [
        .. Reasons(measured, ceiling, fitsCache, busy).Where(reason => reason.Holds).Select(reason => new RaisedFlag(reason.Flag.Name, reason.Detail)),
        .. measured.Raised.Distinct().Select(flag => new RaisedFlag(flag.Name)),
    ];

    static IEnumerable<(bool Holds, Flag Flag, string? Detail)> Reasons(SpeedMeasurement measured, double? ceiling, bool fitsCache, bool busy)
    {
        var above = Math.Max(measured.TokensPerSecond, measured.EngineTokensPerSecond ?? 0) > ceiling;
        return
        [
            (measured.Spread > Noisy, Flag.Noisy, Percent(measured.Spread)),
            (Math.Abs(measured.Drift) > Drifting && measured.Seconds.Count >= FewRepeats, Flag.Throttled, $"{Percent(measured.Drift)} slower at the end"),
            (above && !fitsCache, Flag.AboveRoofline, null),
            (above && fitsCache, Flag.FitsCache, null),
            (busy, Flag.Busy, null),
            (measured.Seconds.Count < FewRepeats, Flag.FewRepeats, $"{measured.Seconds.Count}"),
            (measured.MeanTokens < LeastAnswer * measured.Test.Tokens, Flag.ShortAnswer, $"{measured.MeanTokens.ToString("0.#", CultureInfo.InvariantCulture)} tokens"),
        ];
    }

    static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
