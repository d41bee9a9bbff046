namespace LlmBench.Engines.Reference.Network;

/// <summary>What flows through the layers: a row of numbers for each position of a batch.</summary>
sealed class Activations(Hyperparameters sizes, int positions)
{
    /// <summary>The residual stream.</summary>
    public float[] State { get; } = new float[positions * sizes.Width];

    /// <summary>The state, normalised; afterwards what a block adds to it.</summary>
    public float[] Normed { get; } = new float[positions * sizes.Width];

    public float[] Queries { get; } = new float[positions * sizes.QueryWidth];

    public float[] Keys { get; } = new float[positions * sizes.KvWidth];

    public float[] Values { get; } = new float[positions * sizes.KvWidth];

    public float[] Attended { get; } = new float[positions * sizes.QueryWidth];

    public float[] Gate { get; } = new float[positions * sizes.Hidden];

    public float[] Up { get; } = new float[positions * sizes.Hidden];
}
