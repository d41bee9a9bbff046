using LlmBench.Tests.Cli;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>The reference engine computes what the framework computed that trained the models.</summary>
[TestFixtureSource(typeof(NanoModels), nameof(NanoModels.Names))]
sealed class GoldenLogitsTests(string name)
{
    [Test]
    public void Tokens_are_those_of_the_tokenizer_that_was_trained()
    {
        using var model = NanoModels.Load(NanoModels.F16(name));
        foreach (var golden in Golden.Of(name))
        {
            Assert.That(model.Tokenizer.Encode(NanoModels.Parts(golden.Text)), Is.EqualTo(golden.Tokens), golden.Name);
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Logits_of_the_F16_file_agree_within_1e_4(int threads)
    {
        using var model = NanoModels.Load(NanoModels.F16(name), threads);
        foreach (var golden in Golden.Of(name))
        {
            Assert.That(NanoModels.Logits(model, golden.Tokens), Is.EqualTo(golden.Logits).Within(1e-4f), golden.Name);
        }
    }

    [Test]
    public void One_token_at_a_time_gives_what_all_at_once_gives()
    {
        using var model = NanoModels.Load(NanoModels.F16(name));
        var golden = Golden.Of(name).First();
        var logits = new float[model.Transformer.Vocabulary];
        for (var i = 0; i < golden.Tokens.Length; i++)
        {
            model.Transformer.Run([golden.Tokens[i]], i, logits, default);
        }

        Assert.That(logits, Is.EqualTo(golden.Logits[^logits.Length..]).Within(1e-4f));
    }

    /// <summary>What a format costs: the root of the mean squared difference to the unquantized model's logits, by that of the logits themselves.</summary>
    [TestCase("q8_0", 0.02)]
    [TestCase("q4_0", 0.25)]
    public void Logits_of_a_quantized_file_stay_near(string quantization, double tolerance)
    {
        using var model = NanoModels.Load(Path.Combine(Path.GetDirectoryName(BuiltProgram.Assembly)!, "models", $"{name}-{quantization}.gguf"));
        var (difference, size) = (0.0, 0.0);
        foreach (var golden in Golden.Of(name))
        {
            foreach (var (found, expected) in NanoModels.Logits(model, golden.Tokens).Zip(golden.Logits))
            {
                difference += Math.Pow(found - expected, 2);
                size += Math.Pow(expected, 2);
            }
        }

        Assert.That(Math.Sqrt(difference / size), Is.LessThan(tolerance).And.GreaterThan(0));
    }
}
