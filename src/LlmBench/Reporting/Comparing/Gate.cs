using System.Globalization;

namespace LlmBench.Reporting.Comparing;

/// <summary>What a comparison must show for the second candidate to pass: <c>accuracy>=-1%</c>.</summary>
/// <param name="Figure"><c>accuracy</c> is the change itself, <c>low</c> the lower end of its 95 % interval.</param>
/// <param name="Least">In shares of 1.</param>
sealed record Gate(string Text, string Figure, double Least)
{
    const string Sign = ">=";

    /// <summary>0.88 less 0.90 is not quite -0.02.</summary>
    const double Rounding = 1e-9;

    /// <exception cref="UsageException">It is not of that form.</exception>
    public static Gate Parse(string text) =>
        text.Split(Sign) is [var figure, var number] && figure.Trim() is "accuracy" or "low"
        && double.TryParse(number.Trim().TrimEnd('%'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least)
        && number.Trim().EndsWith('%') && Math.Abs(least) <= 100
            ? new(text, text.Split(Sign)[0].Trim(), least / 100)
            : throw new UsageException($"The gate cannot be '{text}': give accuracy>=-1% for the change itself, or low>=-1% for the lower end of its 95 % interval.");

    /// <summary>Fails closed: a missing sample, or nothing to compare, is a failure.</summary>
    /// <returns>Why it fails; none where it passes.</returns>
    public string? Failure(Comparison comparison) => comparison switch
    {
        { Counts.Pairs: 0 } => $"{comparison.Suite}: there is nothing to compare.",
        { Missing: > 0 } => $"{comparison.Suite}: {comparison.Missing} planned samples have no answer to compare.",
        _ when Value(comparison) < Least - Rounding => string.Create(
            CultureInfo.InvariantCulture, $"{comparison.Suite}: {Figure} is {Value(comparison) * 100:+0.00;-0.00;0.00} %, and the gate is '{Text}'."),
        _ => null,
    };

    double Value(Comparison comparison) => Figure == "accuracy" ? comparison.Change : comparison.Difference?.Low ?? double.NegativeInfinity;
}
