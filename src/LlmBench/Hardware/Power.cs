namespace LlmBench.Hardware;

/// <summary>What may slow a machine down: where its power comes from, and how it is told to use it.</summary>
/// <param name="OnBattery">None where the machine does not tell, as servers do not.</param>
/// <param name="BatteryPercent">None without a battery.</param>
/// <param name="Mode">The system's own word: a frequency governor, a power profile, <c>low power</c>.</param>
sealed record Power(bool? OnBattery, int? BatteryPercent = null, string? Mode = null);
