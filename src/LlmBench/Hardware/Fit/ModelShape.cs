namespace LlmBench.Hardware.Fit;

/// <summary>The sizes of a model that decide about memory and speed.</summary>
/// <param name="WeightBytes">Of the weights' file.</param>
/// <param name="ActiveBytes">Of the weights that one token reads: without the experts that it does not choose, and of the embedding only a row.</param>
/// <param name="Width">Numbers in the state of a position.</param>
/// <param name="Hidden">Numbers in a feed-forward layer.</param>
/// <param name="ContextLength">Positions that the model was trained for; none where it is not said.</param>
sealed record ModelShape(
    string Name,
    long WeightBytes,
    long ActiveBytes,
    IReadOnlyList<LayerShape> Layers,
    int Width,
    int Hidden,
    int Vocabulary,
    int? ContextLength = null)
{
    /// <summary>Numbers in queries and in keys of all heads of a position.</summary>
    public (int Query, int Key, int Heads) Attention { get; init; }

    public bool IsMixture => ActiveBytes < WeightBytes * 0.8;
}
