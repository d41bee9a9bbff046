using LlmBench.Engines.Reference;
using LlmBench.Engines.Reference.Network;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>Heads of four numbers at position 3, worked out by hand: with a base of 10000 the two frequencies are 1 and 1/100.</summary>
sealed class RotaryEmbeddingTests
{
    [TestCase(true, new[] { 1f, 0, 0, 1 }, new[] { -0.9899925f, 0.1411200f, -0.0299955f, 0.9995500f }, TestName = "Neighbours_are_turned_by_3_and_by_0.03")]
    [TestCase(false, new[] { 1f, 0, 0, 1 }, new[] { -0.9899925f, -0.0299955f, 0.1411200f, 0.9995500f }, TestName = "Halves_are_turned_by_3_and_by_0.03")]
    public void Pairs_are_turned(bool neighbours, float[] head, float[] expected)
    {
        new RotaryEmbedding(Sizes(neighbours), positions: 4, factors: null).Turn(head, 3);
        Assert.That(head, Is.EqualTo(expected).Within(1e-6f));
    }

    /// <summary>cos and sin of 3/2 and 0.03/4.</summary>
    [Test]
    public void Factors_divide_the_frequencies()
    {
        float[] head = [1, 0, 1, 0];
        new RotaryEmbedding(Sizes(neighbours: true), positions: 4, factors: [2, 4]).Turn(head, 3);
        Assert.That(head, Is.EqualTo([0.0707372f, 0.9974950f, 0.9999719f, 0.0074999f]).Within(1e-6f));
    }

    /// <summary>Scaled by 3, position 3 is position 1: cos and sin of 1 and 0.01. Every head is turned alike.</summary>
    [Test]
    public void Linear_scaling_divides_the_positions()
    {
        float[] heads = [1, 0, 1, 0, 0, 1, 0, 1];
        new RotaryEmbedding(Sizes(neighbours: true) with { RopeScale = 3 }, positions: 4, factors: null).Turn(heads, 3);
        Assert.That(heads, Is.EqualTo([0.5403023f, 0.8414710f, 0.9999500f, 0.0099998f, -0.8414710f, 0.5403023f, -0.0099998f, 0.9999500f]).Within(1e-6f));
    }

    static Hyperparameters Sizes(bool neighbours) => new("llama", 1, 32, 32, 8, 8, HeadSize: 4, 128, 1e-5f, RopeBase: 10_000, RopeScale: 1, neighbours);
}
