using LlmBench.Hardware;
using LlmBench.Hardware.Probes;

namespace LlmBench.Tests.Hardware.Probes;

sealed class WindowsProbeTests
{
    const string Notebook = """
        {"cpu":[{"Name":"13th Gen Intel(R) Core(TM) i7-13700H   ","NumberOfCores":14,"NumberOfLogicalProcessors":20,"LoadPercentage":10,"L3CacheSize":24576}],
         "os":{"TotalVisibleMemorySize":33259380,"FreePhysicalMemory":20000000},
         "battery":[{"BatteryStatus":1,"EstimatedChargeRemaining":55}],
         "plan":"Balanced",
         "gpu":[{"name":"NVIDIA GeForce RTX 4060 Laptop GPU","bytes":8585740288,"driver":"32.0.15.6094"},{"name":"Intel(R) Iris(R) Xe Graphics","bytes":null,"driver":"31.0.101.4502"}]}
        """;

    [Test]
    public void A_notebook_is_described()
    {
        var probe = new WindowsProbe(new MadeHost(20).Answering("powershell", Notebook));

        Assert.That(probe.Processor(), Is.EqualTo(new Processor("13th Gen Intel(R) Core(TM) i7-13700H", probe.Processor().Architecture, 14, 20, 20, 24_576 << 10, InstructionSets.Usable)));
        Assert.That(probe.Memory(), Is.EqualTo(new Memory(33_259_380L << 10, 20_000_000L << 10)));
        Assert.That(probe.Gpus(), Is.EqualTo(new Gpu[]
        {
            new("NVIDIA GeForce RTX 4060 Laptop GPU", 8_585_740_288, Driver: "32.0.15.6094"),
            new("Intel(R) Iris(R) Xe Graphics", Driver: "31.0.101.4502"),
        }));
        Assert.That(probe.Power(), Is.EqualTo(new Power(OnBattery: true, 55, "Balanced")));
        Assert.That(probe.Load(), Is.EqualTo(new Load(2.0)));
    }

    [Test]
    public void Nvidias_own_tool_is_believed_before_the_registry()
    {
        var host = new MadeHost(20).Answering("powershell", Notebook).Answering("nvidia-smi", "NVIDIA GeForce RTX 4060 Laptop GPU, 8188, 7900, 560.94\n");

        Assert.That(new WindowsProbe(host).Gpus().Select(gpu => (gpu.Name, gpu.MemoryBytes)), Is.EqualTo(new (string, long?)[]
        {
            ("NVIDIA GeForce RTX 4060 Laptop GPU", 8188L << 20),
            ("Intel(R) Iris(R) Xe Graphics", null),
        }));
    }

    [TestCase("", TestName = "No_answer")]
    [TestCase("Access denied", TestName = "No_JSON")]
    [TestCase("{\"cpu\":null,\"os\":null,\"gpu\":[],\"battery\":[],\"plan\":null}", TestName = "Nothing_told")]
    public void What_cannot_be_read_is_absent(string answer)
    {
        var probe = new WindowsProbe(new MadeHost(4).Answering("powershell", answer));

        Assert.That((probe.Processor().Name, probe.Processor().LogicalCores), Is.EqualTo(((string?)null, (int?)null)));
        Assert.That(probe.Memory(), Is.EqualTo(new Memory(null, null)));
        Assert.That(probe.Gpus(), Is.Empty);
        Assert.That((probe.Power(), probe.Load()), Is.EqualTo(((Power?)null, (Load?)null)));
    }
}
