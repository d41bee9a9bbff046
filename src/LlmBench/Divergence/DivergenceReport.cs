namespace LlmBench.Divergence;

/// <summary>Divergences of some models from one base, and all that they depend on.</summary>
/// <param name="Base">With its quantization.</param>
/// <param name="Text">A file's name, or <c>bundled</c>.</param>
/// <param name="TextDigest">SHA-256 of its UTF-8 bytes.</param>
/// <param name="Window">Tokens of a window; windows overlap by half.</param>
/// <param name="Block">Tokens that standard errors count as one.</param>
sealed record DivergenceReport(
    string Program,
    string Engine,
    string EngineVersion,
    string Base,
    string BaseDigest,
    string Text,
    string TextDigest,
    int Window,
    int Block,
    IReadOnlyList<DivergenceRow> Rows)
{
    public int Schema { get; init; } = 1;
}
