using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Tiers;

namespace LlmBench.Tests.Hardware.Tiers;

sealed class TierVerdictTests
{
    [TestCase("7B", "holds to 8k tokens of context")]
    [TestCase("14B", "holds only to 2k-4k tokens of context")]
    [TestCase("32B", "cannot hold, because weights and the KV cache of 2k tokens are 20.39 GB")]
    [TestCase("72B", "cannot hold, because the weights alone are 47.42 GB")]
    public void The_documented_tiers_are_judged_by_arithmetic(string name, string verdict)
    {
        var tier = TierTable.Bundled.Tiers.Single(tier => tier.Name == name);

        Assert.That(Verdict(tier).Text, Is.EqualTo(verdict));
    }

    [TestCase("7B", 4_600_000_000, "cannot hold, because the weights alone are 4.68 GB")]
    [TestCase("14B", 12_000_000_000, "holds to 8k tokens of context")]
    [TestCase("32B", 24_000_000_000, "holds to 8k tokens of context")]
    [TestCase("32B", 20_500_000_000, "cannot hold with the engine's buffers; without them to 2k tokens of context")]
    [TestCase("72B", 64_000_000_000, "holds to 32k tokens of context")]
    public void Another_amount_of_memory_changes_the_verdict(string name, long memory, string verdict)
    {
        var tier = TierTable.Bundled.Tiers.Single(tier => tier.Name == name);

        Assert.That(Verdict(tier with { MemoryBytes = memory }).Text, Is.EqualTo(verdict));
    }

    [Test]
    public void Another_size_of_the_file_changes_the_verdict()
    {
        var catalogue = ModelCatalogue.Bundled["qwen2.5-72b"];
        var smaller = catalogue with { Files = [new("q4_k_m", 30_000_000_000)] };

        Assert.That(TierVerdict.Of(smaller.Shape(), 42_000_000_000, EngineMemory.LlamaCpp).Holds, Is.True);
    }

    [Test]
    public void More_cached_numbers_a_token_change_the_verdict()
    {
        var shape = ModelCatalogue.Bundled["qwen2.5-7b"].Shape("q4_k_m");
        var ungrouped = shape with { Layers = [.. shape.Layers.Select(layer => layer with { NumbersPerToken = 6 * layer.NumbersPerToken })] };

        Assert.That(TierVerdict.Of(ungrouped, 6_000_000_000, EngineMemory.LlamaCpp).Text, Is.EqualTo("holds only to 2k tokens of context"));
    }

    [Test]
    public void The_claim_for_the_m1_is_above_its_ceiling()
    {
        var claim = TierTable.Bundled.SpeedClaims!.Single();

        var verdict = Verdict(claim);

        Assert.That(verdict.Ceiling, Is.EqualTo(14.6).Within(0.05));
        Assert.That(verdict.Text, Is.EqualTo("cannot hold, because it is above the ceiling: 68.25 GB/s / 4.68 GB = 14.6 tok/s"));
    }

    [Test]
    public void Another_device_or_claim_changes_the_verdict()
    {
        var claim = TierTable.Bundled.SpeedClaims!.Single();

        Assert.That(Verdict(claim with { Device = "m2-pro" }).Text, Does.StartWith("is below the ceiling: 200 GB/s"));
        Assert.That(Verdict(claim with { Low = 10 }).Text, Does.StartWith("its upper end cannot hold"));
        Assert.That(Verdict(claim with { Device = "m9" }).Text, Does.StartWith("unknown, because 'm9'"));
    }

    static TierVerdict Verdict(Tier tier) =>
        TierVerdict.Of(ModelCatalogue.Bundled[tier.Model].Shape(tier.Quantization), tier.MemoryBytes, EngineMemory.LlamaCpp);

    static SpeedVerdict Verdict(SpeedClaim claim) =>
        SpeedVerdict.Of(claim, ModelCatalogue.Bundled[claim.Model].Shape(claim.Quantization), DeviceTable.Bundled.Find(claim.Device));
}
