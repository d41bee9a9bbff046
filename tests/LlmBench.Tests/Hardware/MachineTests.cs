using System.Text.Json;
using LlmBench.Hardware;
using LlmBench.Hardware.Probes;

namespace LlmBench.Tests.Hardware;

sealed class MachineTests
{
    [Test]
    public void What_is_absent_is_not_written()
    {
        var machine = new Machine("Linux", new(null, "x64", null, null, 2, null, []), new(null, null), []);

        Assert.That(
            JsonSerializer.Serialize(machine, HardwareJson.Default.Machine).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal),
            Is.EqualTo("""{"system":"Linux","processor":{"architecture":"x64","usableCores":2,"instructions":[]},"memory":{},"gpus":[],"schema":1}"""));
    }

    [Test]
    public void A_record_holds_no_name_of_host_user_or_folder()
    {
        var record = Probe.Record().GetRawText();

        Assert.That(record, Does.Not.Contain(Environment.MachineName).And.Not.Contain(Environment.CurrentDirectory));
        Assert.That(JsonDocument.Parse(record).RootElement.GetProperty("bandwidth").GetProperty("readBytesPerSecond").GetDouble(), Is.GreaterThan(1e8));
    }
}
