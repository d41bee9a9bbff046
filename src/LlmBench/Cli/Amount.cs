using System.Globalization;

namespace LlmBench.Cli;

/// <summary>Writes amounts with their unit, the same everywhere; what is not known is a dash.</summary>
static class Amount
{
    const string None = "–";

    /// <summary>Decimal units, as the makers of memory and models count.</summary>
    public static string Bytes(double? bytes) => bytes switch
    {
        null => None,
        >= 1e9 => Invariant($"{bytes / 1e9:0.00} GB"),
        _ => Invariant($"{bytes / 1e6:0.0} MB"),
    };

    public static string BytesPerSecond(double? rate) => rate is { } value ? Invariant($"{value / 1e9:0.0} GB/s") : None;

    public static string TokensPerSecond(double? rate) => rate is { } value ? Invariant($"{value:#,0.0} tok/s") : None;

    /// <summary>Tokens of context in the field's words: 8k is 8192.</summary>
    public static string Context(long tokens) => tokens >= 1024 && tokens % 1024 == 0 ? Invariant($"{tokens / 1024}k") : Invariant($"{tokens}");

    public static string Number(double? number) => number is { } value ? Invariant($"{value:0.##}") : None;

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
