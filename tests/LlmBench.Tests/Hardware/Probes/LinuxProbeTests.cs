using LlmBench.Hardware;
using LlmBench.Hardware.Probes;

namespace LlmBench.Tests.Hardware.Probes;

sealed class LinuxProbeTests
{
    const string Cpu = "/sys/devices/system/cpu";

    [Test]
    public void Counts_cores_by_their_siblings_and_takes_the_containers_share()
    {
        var host = new MadeHost(usableCores: 4)
            .With("/proc/cpuinfo", "processor\t: 0\nmodel name\t: AMD Ryzen 7 5800X 8-Core Processor\n\nprocessor\t: 1\nmodel name\t: other\n")
            .With("/proc/self/cgroup", "0::/user.slice/app\n")
            .With("/sys/fs/cgroup/user.slice/cpu.max", "150000 100000\n")
            .With("/sys/fs/cgroup/user.slice/app/cpu.max", "max 100000\n")
            .With($"{Cpu}/cpu0/topology/thread_siblings_list", "0,2\n")
            .With($"{Cpu}/cpu1/topology/thread_siblings_list", "1,3\n")
            .With($"{Cpu}/cpu2/topology/thread_siblings_list", "0,2\n")
            .With($"{Cpu}/cpu3/topology/thread_siblings_list", "1,3\n")
            .With($"{Cpu}/cpufreq/boost", "1")
            .With($"{Cpu}/cpu0/cache/index0/size", "32K\n")
            .With($"{Cpu}/cpu0/cache/index3/size", "32768K\n");

        var processor = new LinuxProbe(host).Processor();

        Assert.That(processor.Name, Is.EqualTo("AMD Ryzen 7 5800X 8-Core Processor"));
        Assert.That((processor.PhysicalCores, processor.LogicalCores), Is.EqualTo((2, 4)));
        Assert.That(processor.UsableCores, Is.EqualTo(1.5));
        Assert.That(processor.LastLevelCacheBytes, Is.EqualTo(32 << 20));
    }

    [Test]
    public void Memory_is_what_the_narrowest_group_leaves()
    {
        var host = new MadeHost(2)
            .With("/proc/meminfo", "MemTotal:       24684084 kB\nMemFree:        20745112 kB\nMemAvailable:   23315792 kB\n")
            .With("/proc/self/cgroup", "5:cpuset:/\n4:memory:/jobs/one\n0::/\n")
            .With("/sys/fs/cgroup/memory/jobs/one/memory.limit_in_bytes", "9223372036854771712\n")
            .With("/sys/fs/cgroup/memory/jobs/memory.limit_in_bytes", "4294967296\n");

        Assert.That(new LinuxProbe(host).Memory(), Is.EqualTo(new Memory(24_684_084L * 1024, 23_315_792L * 1024, LimitBytes: 4_294_967_296)));
    }

    [Test]
    public void A_limit_above_all_memory_is_none()
    {
        var host = new MadeHost(2)
            .With("/proc/meminfo", "MemTotal: 1000 kB\n")
            .With("/sys/fs/cgroup/memory.max", "max\n")
            .With("/sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");

        Assert.That(new LinuxProbe(host).Memory(), Is.EqualTo(new Memory(1_024_000, null)));
    }

    [Test]
    public void Gpus_come_from_nvidias_tool_and_from_the_drivers()
    {
        var host = new MadeHost(16)
            .Answering("nvidia-smi", "NVIDIA GeForce RTX 4090, 24564, 23800, 550.54.14\nNVIDIA GeForce RTX 4090, 24564, [N/A], [N/A]\n")
            .With("/sys/class/drm/card0/device/vendor", "0x10de\n")
            .With("/sys/class/drm/card1/device/vendor", "0x1002\n")
            .With("/sys/class/drm/card1/device/device", "0x744c\n")
            .With("/sys/class/drm/card1/device/mem_info_vram_total", "25753026560\n")
            .With("/sys/class/drm/card1/device/mem_info_vram_used", "1000000\n")
            .With("/sys/class/drm/card1-HDMI-A-1/status", "connected\n")
            .With("/sys/class/drm/card2/device/vendor", "0x8086\n")
            .With("/sys/class/drm/card2/device/device", "0x46a6\n");

        Assert.That(new LinuxProbe(host).Gpus(), Is.EqualTo(new Gpu[]
        {
            new("NVIDIA GeForce RTX 4090", 24_564L << 20, 23_800L << 20, "550.54.14"),
            new("NVIDIA GeForce RTX 4090", 24_564L << 20),
            new("AMD GPU 0x744c", 25_753_026_560, 25_752_026_560),
            new("Intel GPU 0x46a6"),
        }));
    }

    [Test]
    public void Without_nvidias_tool_the_drivers_still_show_its_card()
    {
        var host = new MadeHost(4).With("/sys/class/drm/card0/device/vendor", "0x10de\n").With("/sys/class/drm/card0/device/device", "0x2684\n");

        Assert.That(new LinuxProbe(host).Gpus(), Is.EqualTo(new Gpu[] { new("NVIDIA GPU 0x2684") }));
    }

    [Test]
    public void A_notebook_on_battery_is_seen()
    {
        var host = new MadeHost(4)
            .With("/sys/class/power_supply/AC/type", "Mains\n")
            .With("/sys/class/power_supply/AC/online", "0\n")
            .With("/sys/class/power_supply/BAT0/type", "Battery\n")
            .With("/sys/class/power_supply/BAT0/capacity", "87\n")
            .With($"{Cpu}/cpu0/cpufreq/scaling_governor", "powersave\n");

        Assert.That(new LinuxProbe(host).Power(), Is.EqualTo(new Power(OnBattery: true, 87, "powersave")));
    }

    [Test]
    public void Others_load_is_all_busy_time_less_our_own()
    {
        // Of 200 ticks on two cores, 150 are busy: 1.5 cores' worth, of which this process used half a one.
        var host = new MadeHost(2)
            .With("/proc/stat", "cpu  1000 0 1000 8000 0 0 0 0 0 0\ncpu0 1 0 1 1\ncpu1 1 0 1 1\nintr 5\n", "cpu  1100 10 1040 8040 10 0 0 0 0 0\ncpu0 1 0 1 1\ncpu1 1 0 1 1\nintr 5\n")
            .With("/proc/loadavg", "2.10 1.05 0.51 2/163 18090\n");

        var load = new LinuxProbe(host).Load();

        Assert.That(load, Is.EqualTo(new Load(1.0, 2.10)));
        Assert.That(load!.IsBusy, Is.True);
    }

    [Test]
    public void What_cannot_be_read_is_absent()
    {
        var probe = new LinuxProbe(new MadeHost(2));

        Assert.That(probe.Processor(), Is.EqualTo(new Processor(null, probe.Processor().Architecture, null, null, 2, null, InstructionSets.Usable)));
        Assert.That(probe.Memory(), Is.EqualTo(new Memory(null, null)));
        Assert.That(probe.Gpus(), Is.Empty);
        Assert.That((probe.Power(), probe.Load()), Is.EqualTo(((Power?)null, (Load?)null)));
    }
}
