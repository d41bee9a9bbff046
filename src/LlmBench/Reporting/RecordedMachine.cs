using System.Text.Json;
using LlmBench.Hardware;

namespace LlmBench.Reporting;

/// <summary>Reads the machine that a run or a speed run was taken on.</summary>
static class RecordedMachine
{
    /// <returns>None where nobody looked, and where it is written in a form that this program cannot read.</returns>
    public static Machine? Of(JsonElement? recorded)
    {
        try
        {
            return recorded?.Deserialize(HardwareJson.Written.Machine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
