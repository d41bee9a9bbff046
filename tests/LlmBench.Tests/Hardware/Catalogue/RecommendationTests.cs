using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Tiers;

namespace LlmBench.Tests.Hardware.Catalogue;

sealed class RecommendationTests
{
    [Test]
    public void Every_model_has_a_shape_and_a_place_to_get_it()
    {
        foreach (var model in ModelCatalogue.Bundled.Models)
        {
            Assert.That(model.Files.Select(file => model.Shape(file.Quantization).Layers.Count), Is.All.InRange(20, 100), model.Name);
            Assert.That((model.Gguf.Contains('/', StringComparison.Ordinal), model.Source.StartsWith("https://", StringComparison.Ordinal)), Is.EqualTo((true, true)), model.Name);
        }

        Assert.That(ModelCatalogue.Bundled.Models.Select(model => model.Name), Is.Unique);
    }

    [Test]
    public void A_card_of_24_gigabytes_runs_the_32b_distill_and_no_larger_one()
    {
        var fitting = Recommendation.Of(ModelCatalogue.Bundled, TierTable.Bundled, 24_000_000_000, 8192);

        Assert.That(fitting[0].Shape.Name, Is.EqualTo("deepseek-r1-distill-qwen-32b:q4_k_m"));
        Assert.That(fitting.Select(row => row.Model.Name), Has.None.EqualTo("deepseek-r1-distill-llama-70b"));
        Assert.That(fitting.Single(row => row.Model.Name == "qwen3-8b").Quantization, Is.EqualTo("q8_0"));
        Assert.That(fitting.Select(row => row.Bytes), Is.All.LessThanOrEqualTo(24_000_000_000));
    }

    [Test]
    public void Own_results_come_before_published_ones()
    {
        var fitting = Recommendation.Of(ModelCatalogue.Bundled, TierTable.Bundled, 24_000_000_000, 8192, (model, _) => model == "qwen2.5-32b" ? 1 : null);

        Assert.That(fitting[0].Model.Name, Is.EqualTo("qwen2.5-32b"));
    }

    [Test]
    public void An_unknown_quantization_is_refused_by_name() =>
        Assert.That(() => ModelCatalogue.Bundled["qwen3-8b"].Shape("q2_k"), Throws.TypeOf<UsageException>().With.Message.Contains("q4_k_m, q8_0, and not in 'q2_k'"));
}
