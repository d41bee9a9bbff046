using LlmBench.Hardware;
using LlmBench.Hardware.Fit;

namespace LlmBench.Tests.Hardware.Fit;

sealed class RoomTests
{
    static readonly Processor Processor = new(null, "x64", 8, 16, 16, null, []);

    [Test]
    public void A_graphics_card_holds_all_a_part_or_nothing()
    {
        var room = Room.Of(Machine(new(64_000_000_000, 32_000_000_000), new Gpu("RTX", 24_000_000_000)), _ => 1e12);

        Assert.That(room.Placement(20_000_000_000), Is.EqualTo("all on the GPU"));
        Assert.That(room.Placement(48_000_000_000), Is.EqualTo("split: 50 % on the GPU"));
        Assert.That(room.Placement(60_000_000_000), Is.EqualTo("no"));
        Assert.That(room.BytesPerSecond, Is.EqualTo(1e12));
    }

    [Test]
    public void Unified_memory_is_counted_once()
    {
        var room = Room.Of(Machine(new(16_000_000_000, 12_000_000_000, GpuShareBytes: 10_000_000_000), new Gpu("Apple M1")), _ => null);

        Assert.That(room.Placement(9_000_000_000), Is.EqualTo("all on the GPU"));
        Assert.That(room.Placement(11_000_000_000), Is.EqualTo("in memory, but more than the GPU may have"));
        Assert.That(room.Placement(13_000_000_000), Is.EqualTo("no"));
    }

    [Test]
    public void Without_a_gpu_main_memory_and_its_measured_bandwidth_count()
    {
        var machine = Machine(new(64_000_000_000, 32_000_000_000, LimitBytes: 8_000_000_000)) with { Bandwidth = new(20e9, 18e9, 2, 1, "") };
        var room = Room.Of(machine, _ => null);

        Assert.That(room.Placement(8_000_000_000), Is.EqualTo("in memory"));
        Assert.That(room.Placement(9_000_000_000), Is.EqualTo("no"));
        Assert.That(room.BytesPerSecond, Is.EqualTo(20e9));
    }

    [Test]
    public void A_machine_that_does_not_tell_its_memory_gets_no_answer() =>
        Assert.That(Room.Of(Machine(new(null, null)), _ => null).Placement(1), Does.StartWith("unknown"));

    static Machine Machine(Memory memory, params Gpu[] gpus) => new("Linux", Processor, memory, gpus);
}
