using LlmBench.Engines.Reference.Network;

namespace LlmBench.Tests.Engines.Reference;

sealed class HeadAttentionTests
{
    /// <summary>Keys of two numbers for two positions, as the cache has them: 32 positions side by side.</summary>
    static readonly float[] Keys = [.. Padded(1, 0), .. Padded(0, 1)];

    [TestCase(1f, 0f)]
    [TestCase(301f, 300f)]
    [TestCase(-300f, -301f)]
    public void Shares_are_the_softmax_of_the_scores_however_large_they_are(float first, float second)
    {
        var shares = new float[KvCache.Step];
        HeadAttention.Share([first * MathF.Sqrt(2), second * MathF.Sqrt(2)], Keys, shares, positions: 2);

        Assert.That(shares[0], Is.EqualTo(0.731059f).Within(1e-4f), "1 / (1 + 1/e)");
        Assert.That(shares[1], Is.EqualTo(0.268941f).Within(1e-4f));
    }

    [Test]
    public void The_mixture_is_the_sum_of_the_values_by_their_shares()
    {
        float[] values = [.. new float[16].Select((_, i) => i < 3 ? i + 1f : 0), .. new float[16].Select((_, i) => i < 3 ? 10f : 0), .. new float[16].Select((_, i) => i == 2 ? 100f : 0)];
        var result = new float[3];
        HeadAttention.Mix([0.5f, 0.25f, 0.25f], values, result);

        Assert.That(result, Is.EqualTo([3f, 3.5f, 29f]));
    }

    static IEnumerable<float> Padded(params float[] numbers) => numbers.Concat(new float[KvCache.Step - numbers.Length]);
}
