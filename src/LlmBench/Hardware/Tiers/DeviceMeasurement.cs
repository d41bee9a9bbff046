namespace LlmBench.Hardware.Tiers;

/// <summary>A published measurement of generation.</summary>
/// <param name="Bytes">Of the model's file.</param>
sealed record DeviceMeasurement(string Device, string Model, long Bytes, double TokensPerSecond);
