namespace LlmBench.Reporting.Charts.Data;

/// <summary>Puts quantizations in order by the bits that they spend on a weight.</summary>
static class Quantizations
{
    /// <summary>Of GGUF's formats, block scales included.</summary>
    static readonly (string Name, double Bits)[] BitsOfWeight =
    [
        ("f32", 32), ("bf16", 16), ("f16", 16), ("q8_0", 8.5), ("q6_k", 6.5625), ("q5_1", 6), ("q5_0", 5.5), ("q5_k", 5.5),
        ("q4_1", 5), ("q4_0", 4.5), ("q4_k", 4.5), ("iq4_nl", 4.5), ("iq4_xs", 4.25), ("mxfp4", 4.25), ("q3_k", 3.4375), ("iq3", 3.4), ("q2_k", 2.625), ("iq2", 2.4), ("iq1", 1.7),
    ];

    /// <returns>None for a format that is not known here.</returns>
    public static double? Bits(string quantization)
    {
        var (_, bits) = BitsOfWeight.FirstOrDefault(format => quantization.StartsWith(format.Name, StringComparison.OrdinalIgnoreCase));
        return bits > 0 ? bits : null;
    }

    /// <summary>Fewest bits first; unknown ones last.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> quantizations) =>
        [.. quantizations.Distinct().OrderBy(name => Bits(name) ?? double.MaxValue).ThenBy(name => name, StringComparer.Ordinal)];
}
