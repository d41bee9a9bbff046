using System.Text.Json;
using LlmBench.Hardware;

namespace LlmBench.Reporting;

/// <summary>Reads the machine that a run or a speed run was taken on.</summary>
static class RecordedMachine
{
    /// <returns>None where nobody looked, and where a newer program said what this one cannot read.</returns>
    public static Machine? Of(JsonElement? recorded)
    {
        try
        {
            return recorded?.Deserialize(HardwareJson.Default.Machine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
