using LlmBench.Engines;
using LlmBench.Engines.Decoding;
using LlmBench.Suites;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>Tokens are drawn with the probabilities that the settings ask for; four tokens of 1/2, 1/4, 1/8 and 1/8 are worked out by hand.</summary>
sealed class TokenSamplerTests
{
    const int Draws = 40_000;

    [Test]
    public void All_tokens_as_probable_as_they_are() => Draw(new(1, Temperature: 1), 0.5, 0.25, 0.125, 0.125);

    [Test]
    public void Top_k_keeps_the_first() => Draw(new(1, Temperature: 1, TopK: 2), 2 / 3.0, 1 / 3.0, 0, 0);

    [Test]
    public void Top_p_keeps_the_fewest_that_reach_it() => Draw(new(1, Temperature: 1, TopP: 0.7), 2 / 3.0, 1 / 3.0, 0, 0);

    [Test]
    public void Min_p_keeps_what_is_probable_beside_the_first() => Draw(new(1, Temperature: 1, MinP: 0.3), 2 / 3.0, 1 / 3.0, 0, 0);

    /// <summary>Squared: 16, 4, 1 and 1 of 22.</summary>
    [Test]
    public void Half_the_temperature_squares_the_probabilities() => Draw(new(1, Temperature: 0.5), 16 / 22.0, 4 / 22.0, 1 / 22.0, 1 / 22.0);

    /// <summary>The two that are left have 2/3 and 1/3, so that the first alone reaches 0.6; it would not of all four.</summary>
    [Test]
    public void Top_k_comes_before_top_p() => Draw(new(1, Temperature: 1, TopK: 2, TopP: 0.6), 1, 0, 0, 0);

    /// <summary>At this temperature all are about alike, and the first alone would reach neither.</summary>
    [TestCase(0.5, 0)]
    [TestCase(1, 0.6)]
    public void Temperature_comes_last(double topP, double minP) => Draw(new(1, Temperature: 1000, TopP: topP, MinP: minP), 1, 0, 0, 0);

    [Test]
    public void Greedy_takes_the_first_whatever_else_is_set() => Draw(new(1, Temperature: 0, TopK: 3, TopP: 0.1), 1, 0, 0, 0);

    [Test]
    public void A_repeat_penalty_divides_what_is_positive_and_multiplies_what_is_not()
    {
        float[] logits = [2, 1.5f, -1];
        var token = new TokenSampler(new(1, RepeatPenalty: 2)).Choose(logits, [0, 2, 0]);
        Assert.That(token, Is.EqualTo(1));
        Assert.That(logits, Is.EqualTo([1, 1.5f, -2]));
    }

    [Test]
    public void A_repeat_penalty_looks_back_64_tokens()
    {
        int[] past = [0, .. Enumerable.Repeat(1, 64)];
        Assert.That(new TokenSampler(new(1, RepeatPenalty: 2)).Choose((float[])[2, 3], past), Is.Zero);
        Assert.That(new TokenSampler(new(1, RepeatPenalty: 2)).Choose((float[])[2, 3], past[..64]), Is.EqualTo(1));
    }

    [Test]
    public void Of_equally_probable_tokens_top_k_keeps_the_first()
    {
        var sampler = new TokenSampler(new(1, Temperature: 1000, TopK: 3));
        Assert.That(Enumerable.Range(0, 200).Select(_ => sampler.Choose((float[])[1, 2, 1, 2, 1, 1], [])).Distinct(), Is.EquivalentTo([0, 1, 3]));
    }

    [Test]
    public void A_seed_repeats_its_draws()
    {
        Assert.That(Tokens(new(1, Temperature: 1, Seed: 5)), Is.EqualTo(Tokens(new(1, Temperature: 1, Seed: 5))));
        Assert.That(Tokens(new(1, Temperature: 1, Seed: 5)), Is.Not.EqualTo(Tokens(new(1, Temperature: 1, Seed: 6))));
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void What_is_no_number_is_an_error(float logit) =>
        Assert.Throws<EngineException>(() => new TokenSampler(new(1)).Choose((float[])[1, logit], []));

    /// <summary>Within five standard deviations of the share, and never what has none.</summary>
    static void Draw(GenerationSettings settings, params double[] expected)
    {
        var shares = Tokens(settings).CountBy(token => token).ToDictionary(count => count.Key, count => (double)count.Value / Draws);
        for (var token = 0; token < expected.Length; token++)
        {
            var deviation = Math.Sqrt(expected[token] * (1 - expected[token]) / Draws);
            Assert.That(shares.GetValueOrDefault(token), Is.EqualTo(expected[token]).Within(5 * deviation), $"token {token}");
        }
    }

    static int[] Tokens(GenerationSettings settings)
    {
        var sampler = new TokenSampler(settings);
        float[] logits = [MathF.Log(0.5f), MathF.Log(0.25f), MathF.Log(0.125f), MathF.Log(0.125f)];
        return [.. Enumerable.Range(0, Draws).Select(_ => sampler.Choose((float[])logits.Clone(), []))];
    }
}
