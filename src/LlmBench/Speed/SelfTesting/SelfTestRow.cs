namespace LlmBench.Speed.SelfTesting;

/// <summary>What was reported of a synthetic engine, and the truth by its own clock.</summary>
/// <param name="OverheadMicroseconds">That the harness adds to a token.</param>
/// <param name="DeviationError">Relative difference of the reported standard deviation from one computed in two passes.</param>
sealed record SelfTestRow(
    string Course, double TrueTokensPerSecond, double TokensPerSecond, double OverheadMicroseconds, double DeviationError, IReadOnlyList<string> Flags, IReadOnlyList<string> Remarks)
{
    const double MostError = 0.005;
    const double MostOverheadMicroseconds = 20;
    const double MostDeviationError = 1e-12;

    /// <summary>Relative; 0.005 is half a percent.</summary>
    public double Error => (TokensPerSecond / TrueTokensPerSecond) - 1;

    public bool Passes => Math.Abs(Error) <= MostError && OverheadMicroseconds < MostOverheadMicroseconds && DeviationError <= MostDeviationError;

    /// <param name="truth">Seconds of each repetition by the engine's own clock.</param>
    public static SelfTestRow Of(string course, SpeedMeasurement measured, IReadOnlyList<double> truth)
    {
        var (tokens, twoPass) = (measured.Test.Tokens, Series.StandardDeviation(measured.Seconds));
        return new(
            course,
            tokens / Series.Mean(truth),
            measured.TokensPerSecond,
            1e6 * (Series.Mean(measured.Seconds) - Series.Mean(truth)) / tokens,
            twoPass == 0 ? measured.StandardDeviation : Math.Abs(measured.StandardDeviation - twoPass) / twoPass,
            [.. SpeedFlags.Of(measured, ceiling: null, fitsCache: false, busy: false).Select(flag => flag.ToString())],
            measured.Remarks);
    }
}
