using System.Globalization;
using LlmBench.Hardware.Fit;

namespace LlmBench.Hardware.Tiers;

/// <summary>Whether a documented speed is possible, by the roofline.</summary>
/// <param name="Ceiling">tok/s with an empty context; none when the device is not in the table.</param>
sealed record SpeedVerdict(double? Ceiling, string Text)
{
    public static SpeedVerdict Of(SpeedClaim claim, ModelShape shape, Device? device)
    {
        if (device is null)
        {
            return new(null, $"unknown, because '{claim.Device}' is not in the device table");
        }

        var ceiling = Roofline.Ceiling(device.BytesPerSecond, shape.ActiveBytes);
        var sum = string.Create(CultureInfo.InvariantCulture, $"{device.BytesPerSecond / 1e9:0.##} GB/s / {shape.ActiveBytes / 1e9:0.00} GB = {ceiling:0.0} tok/s");
        return new(ceiling, claim switch
        {
            _ when claim.Low > ceiling => $"cannot hold, because it is above the ceiling: {sum}",
            _ when claim.High > ceiling => $"its upper end cannot hold, because the ceiling is {sum}",
            _ => $"is below the ceiling: {sum}",
        });
    }
}
