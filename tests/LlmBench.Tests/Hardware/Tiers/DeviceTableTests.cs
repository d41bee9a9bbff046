using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Tiers;

namespace LlmBench.Tests.Hardware.Tiers;

sealed class DeviceTableTests
{
    /// <summary>Ceilings and shares as the sources of the measurements give them.</summary>
    [TestCase("m1", 17.9, 79)]
    [TestCase("m1-air", 13.9, 74)]
    [TestCase("rtx-4090", 204.9, 64)]
    [TestCase("2x-rtx-4090", 23.7, 81)]
    [TestCase("13900k-ddr5-6400", 26.8, 68)]
    public void A_measurement_reaches_a_part_of_the_ceiling(string name, double ceiling, int percent)
    {
        var table = DeviceTable.Bundled;
        var row = table.Measurements.First(row => row.Device == name);

        var roof = Roofline.Ceiling(table.Find(name)!.BytesPerSecond, row.Bytes);

        Assert.That(roof, Is.EqualTo(ceiling).Within(0.06));
        Assert.That(100 * row.TokensPerSecond / roof, Is.EqualTo(percent).Within(0.6));
    }

    [Test]
    public void No_measurement_is_above_its_ceiling() =>
        Assert.That(
            DeviceTable.Bundled.Measurements.Where(row => row.TokensPerSecond > Roofline.Ceiling(DeviceTable.Bundled.Find(row.Device)!.BytesPerSecond, row.Bytes)),
            Is.Empty);

    [Test]
    public void The_usual_share_is_the_median()
    {
        var table = DeviceTable.Bundled with
        {
            Devices = [new("d", "D", 100, [])],
            Measurements = [new("d", "m", 10, 5), new("d", "m", 10, 9), new("d", "m", 10, 7), new("d", "m", 10, 6)],
        };

        Assert.That(table.UsualShare, Is.EqualTo(0.65).Within(1e-12));
    }

    [TestCase("NVIDIA GeForce RTX 4090", 1008e9)]
    [TestCase("NVIDIA GeForce RTX 4060 Ti", 288e9)]
    [TestCase("NVIDIA GeForce RTX 4060", null)]
    [TestCase("Apple M1", null)]
    public void A_card_is_found_by_the_name_it_gives_itself(string gpu, double? bytesPerSecond) =>
        Assert.That(DeviceTable.Bundled.BandwidthOf(gpu), Is.EqualTo(bytesPerSecond));

    [Test]
    public void Tiers_and_claims_name_models_that_there_are()
    {
        var tiers = TierTable.Bundled;

        Assert.That(
            tiers.Tiers.Select(tier => (tier.Model, tier.Quantization)).Concat(tiers.SpeedClaims!.Select(claim => (claim.Model, claim.Quantization))),
            Is.All.Matches<(string Model, string Quantization)>(named => LlmBench.Hardware.Catalogue.ModelCatalogue.Bundled[named.Model].Shape(named.Quantization).WeightBytes > 0));
    }
}
