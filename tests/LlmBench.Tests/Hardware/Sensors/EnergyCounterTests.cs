using LlmBench.Hardware.Sensors;
using LlmBench.Tests.Hardware.Probes;

namespace LlmBench.Tests.Hardware.Sensors;

sealed class EnergyCounterTests
{
    const string Package = "/sys/class/powercap/intel-rapl:0";

    [Test]
    public void Packages_are_summed_and_their_parts_are_not()
    {
        var host = new MadeHost(2)
            .With($"{Package}/energy_uj", "1000000", "4000000")
            .With("/sys/class/powercap/intel-rapl:1/energy_uj", "500000", "1000000")
            .With($"{Package}:0/energy_uj", "0", "9000000");
        var rapl = new RaplCounter(host);

        Assert.That(rapl.Joules(), Is.Zero, "the first reading is the start");
        Assert.That(rapl.Joules(), Is.EqualTo(3.5));
    }

    [Test]
    public void A_counter_that_begins_anew_loses_nothing()
    {
        var rapl = new RaplCounter(new MadeHost(2).With($"{Package}/energy_uj", "9000000", "1000000").With($"{Package}/max_energy_range_uj", "10000000"));
        rapl.Joules();

        Assert.That(rapl.Joules(), Is.EqualTo(2));
    }

    [Test]
    public void A_machine_that_does_not_tell_has_no_energy_and_not_none()
    {
        using var sensors = new MachineSensors(new RaplCounter(new MadeHost(2)));

        Assert.That((sensors.Source, sensors.Joules(), sensors.IdleWatts()), Is.EqualTo(((string?)null, (double?)null, (double?)null)));
    }

    /// <summary>Lines in the form that Apple's manual page shows.</summary>
    [TestCase("Combined Power (CPU + GPU + ANE): 1234 mW", 1234)]
    [TestCase("CPU Power: 900 mW", null)]
    [TestCase(null, null)]
    public void The_power_of_all_parts_together_is_read(string? line, double? milliwatts) =>
        Assert.That(PowermetricsCounter.Milliwatts(line), Is.EqualTo(milliwatts));
}
