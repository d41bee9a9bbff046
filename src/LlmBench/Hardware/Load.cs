using System.Text.Json.Serialization;

namespace LlmBench.Hardware;

/// <summary>How busy other programs keep the machine now.</summary>
/// <param name="OtherBusyCores">Cores' worth of work that is not this process's, over a fraction of a second.</param>
/// <param name="MinuteAverage">Programs that ran or waited to run, averaged over a minute, this one included.</param>
sealed record Load(double? OtherBusyCores, double? MinuteAverage = null)
{
    /// <summary>Half a core's work shifts a measurement that uses all cores by more than a quiet machine's noise.</summary>
    const double BusyCores = 0.5;

    [JsonIgnore]
    public bool IsBusy => OtherBusyCores > BusyCores;
}
