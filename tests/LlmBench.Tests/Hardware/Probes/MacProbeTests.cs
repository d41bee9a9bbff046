using LlmBench.Hardware;
using LlmBench.Hardware.Probes;

namespace LlmBench.Tests.Hardware.Probes;

sealed class MacProbeTests
{
    const string MacBookAir = """
        machdep.cpu.brand_string: Apple M1
        hw.physicalcpu: 8
        hw.logicalcpu: 8
        hw.memsize: 17179869184
        hw.pagesize: 16384
        hw.l2cachesize: 4194304
        hw.perflevel0.l2cachesize: 12582912
        hw.optional.arm64: 1
        iogpu.wired_limit_mb: 0
        vm.loadavg: { 1.95 2.11 2.32 }
        """;

    [Test]
    public void An_m1_gives_its_gpu_two_thirds_of_its_memory()
    {
        var host = new MadeHost(8)
            .Answering("sysctl", MacBookAir)
            .Answering("vm_stat", "Mach Virtual Memory Statistics: (page size of 16384 bytes)\nPages free:                               10000.\nPages active:                            200000.\nPages inactive:                           20000.\nPages speculative:                         1000.\n");
        var probe = new MacProbe(host);

        Assert.That(probe.Processor(), Is.EqualTo(new Processor("Apple M1", "arm64", 8, 8, 8, 12_582_912, InstructionSets.Usable)));
        Assert.That(probe.Memory(), Is.EqualTo(new Memory(17_179_869_184, 31_000L * 16_384, GpuShareBytes: 11_453_246_122)));
    }

    [TestCase("68719476736", "0", 51_539_607_552, TestName = "Above_36_GB_it_is_three_quarters")]
    [TestCase("38654705664", "0", 25_769_803_776, TestName = "Up_to_36_GB_it_is_two_thirds")]
    [TestCase("68719476736", "60000", 62_914_560_000, TestName = "A_limit_set_by_hand_wins")]
    public void The_gpus_share(string memory, string limit, long share)
    {
        var host = new MadeHost(8).Answering("sysctl", $"hw.memsize: {memory}\nhw.optional.arm64: 1\niogpu.wired_limit_mb: {limit}\n");

        Assert.That(new MacProbe(host).Memory().GpuShareBytes, Is.EqualTo(share));
    }

    [Test]
    public void An_intel_mac_shares_no_memory_with_its_gpu()
    {
        var host = new MadeHost(8)
            .Answering("sysctl", "machdep.cpu.brand_string: Intel(R) Core(TM) i9-9880H CPU @ 2.30GHz\nhw.memsize: 34359738368\n")
            .Answering("system_profiler", """{"SPDisplaysDataType":[{"_name":"kHW_IntelUHDGraphics630Item","sppci_model":"Intel UHD Graphics 630","spdisplays_vram_shared":"1536 MB"},{"_name":"x","sppci_model":"AMD Radeon Pro 5500M","spdisplays_vram":"4 GB"}]}""");
        var probe = new MacProbe(host);

        Assert.That(probe.Memory().GpuShareBytes, Is.Null);
        Assert.That(probe.Gpus(), Is.EqualTo(new Gpu[] { new("Intel UHD Graphics 630"), new("AMD Radeon Pro 5500M", 4L << 30) }));
    }

    [Test]
    public void Power_and_load_are_read_from_the_systems_words()
    {
        var host = new MadeHost(8)
            .Answering("sysctl", MacBookAir)
            .Answering("pmset -g batt", "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=4653155)\t63%; discharging; 4:12 remaining present: true\n")
            .Answering("pmset -g", "System-wide power settings:\nCurrently in use:\n lowpowermode         1\n sleep                1\n")
            .Answering("top", "CPU usage: 50.0% user, 10.0% sys, 40.0% idle \nCPU usage: 5.55% user, 6.95% sys, 87.50% idle \n");
        var probe = new MacProbe(host);

        Assert.That(probe.Power(), Is.EqualTo(new Power(OnBattery: true, 63, "low power")));
        Assert.That(probe.Load(), Is.EqualTo(new Load(1.0, 1.95)));
    }

    [Test]
    public void What_cannot_be_read_is_absent()
    {
        var probe = new MacProbe(new MadeHost(8));

        Assert.That((probe.Processor().Name, probe.Processor().PhysicalCores), Is.EqualTo(((string?)null, (int?)null)));
        Assert.That(probe.Memory(), Is.EqualTo(new Memory(null, null)));
        Assert.That(probe.Gpus(), Is.Empty);
        Assert.That((probe.Power(), probe.Load()), Is.EqualTo(((Power?)null, (Load?)null)));
    }
}
