using LlmBench.Hardware.Sensors;
using LlmBench.Speed;
using LlmBench.Tests.Hardware.Probes;

namespace LlmBench.Tests.Hardware.Sensors;

sealed class EnergyCounterTests
{
    const string Package = "/sys/class/powercap/intel-rapl:0";

    [Test]
    public void Packages_are_summed_but_not_their_parts_and_not_the_platform_around_them()
    {
        var host = new MadeHost(2)
            .With($"{Package}/name", "package-0\n").With($"{Package}/energy_uj", "1000000", "4000000")
            .With("/sys/class/powercap/intel-rapl:1/name", "package-1\n").With("/sys/class/powercap/intel-rapl:1/energy_uj", "500000", "1000000")
            .With("/sys/class/powercap/intel-rapl:2/name", "psys\n").With("/sys/class/powercap/intel-rapl:2/energy_uj", "0", "7000000")
            .With("/sys/class/powercap/intel-rapl-mmio:0/name", "package-0\n").With("/sys/class/powercap/intel-rapl-mmio:0/energy_uj", "0", "3000000")
            .With($"{Package}:0/name", "core\n").With($"{Package}:0/energy_uj", "0", "9000000");
        var rapl = new RaplCounter(host);

        Assert.That(rapl.Joules(), Is.Zero, "the first reading is the start");
        Assert.That(rapl.Joules(), Is.EqualTo(3.5));
    }

    [Test]
    public void A_counter_that_begins_anew_loses_nothing()
    {
        var rapl = new RaplCounter(new MadeHost(2).With($"{Package}/name", "package-0\n").With($"{Package}/energy_uj", "9000000", "1000000").With($"{Package}/max_energy_range_uj", "10000000"));
        rapl.Joules();

        Assert.That(rapl.Joules(), Is.EqualTo(2));
    }

    [Test]
    public void A_machine_that_does_not_tell_has_no_energy_and_not_none()
    {
        using var sensors = new MachineSensors(new RaplCounter(new MadeHost(2)));

        Assert.That((sensors.Source, sensors.Joules(), sensors.IdleWatts()), Is.EqualTo(((string?)null, (double?)null, (double?)null)));
    }

    /// <summary>Lines in the form of the reports that powermetrics writes. 1.2 W over 0.25 s and 2 W over 0.2 s.</summary>
    [Test]
    public void The_power_of_all_parts_together_counts_for_the_time_that_each_sample_took()
    {
        var report = new PowerReport();
        report.Add("*** Sampled system activity (Fri Sep  4 17:15:14 2015 +1000) (250.00ms elapsed) ***");
        report.Add("CPU Power: 900 mW");
        Assert.That(report.Joules, Is.Null);

        report.Add("Combined Power (CPU + GPU + ANE): 1200 mW");
        report.Add("*** Sampled system activity (Fri Sep  4 17:15:14 2015 +1000) (200.00ms elapsed) ***");
        report.Add("Combined Power (CPU + GPU + ANE): 2000 mW");

        Assert.That(report.Joules, Is.EqualTo(0.3 + 0.4).Within(1e-12));
    }

    [Test]
    public void A_counter_that_falls_silent_makes_the_sum_unknown_and_not_smaller()
    {
        using var sensors = new MachineSensors(new Told(5, 7), new Told(1, null));

        Assert.That((sensors.Joules(), sensors.Source), Is.EqualTo(((double?)null, "told; told")));
    }

    [Test]
    public void Energy_of_less_time_than_the_counter_can_tell_apart_is_not_told()
    {
        using var sensors = new MachineSensors(new Told(0, 0, 5) { Step = TimeSpan.FromDays(1) });
        using var fine = new MachineSensors(new Told(0, 0, 5));
        Assert.That((EnergyBy(sensors), EnergyBy(fine)?.Joules), Is.EqualTo((((double, double)?)null, (double?)5)));

        static (double Joules, double Seconds)? EnergyBy(MachineSensors sensors)
        {
            var consumption = new Consumption(sensors);
            consumption.Begin();
            consumption.End();
            return consumption.Energy;
        }
    }

    /// <summary>Tells one number after the other; the first when it is asked whether it counts.</summary>
    sealed class Told(params IEnumerable<double?> joules) : IEnergyCounter
    {
        readonly Queue<double?> next = new(joules);

        public string Source => "told";

        public TimeSpan Step { get; init; }

        public double? Joules() => next.Dequeue();
    }
}
