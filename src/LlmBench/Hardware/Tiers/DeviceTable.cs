using LlmBench.Hardware.Fit;

namespace LlmBench.Hardware.Tiers;

/// <summary>Devices by their makers' figures, and what others measured on them. <c>hardware/devices.json</c>.</summary>
sealed record DeviceTable(
    int Schema, string Source, IReadOnlyList<Device> Devices, string MeasurementSource, IReadOnlyList<DeviceMeasurement> Measurements)
{
    public static DeviceTable Bundled => HardwareData.Bundled("devices.json", HardwareJson.Default.DeviceTable);

    /// <summary>The median part of the roofline that was reached in the published measurements.</summary>
    public double UsualShare
    {
        get
        {
            var shares = Measurements.Select(ShareOf).Order().ToList();
            return (shares[(shares.Count - 1) / 2] + shares[shares.Count / 2]) / 2;
        }
    }

    public Device? Find(string name) => Devices.FirstOrDefault(device => device.Name == name);

    /// <summary>The bandwidth of a GPU that calls itself so: <c>NVIDIA GeForce RTX 4090</c> is RTX 4090, and not RTX 4060 Ti.</summary>
    public double? BandwidthOf(string gpu) =>
        Devices.Where(device => !device.Unified && !device.Name.StartsWith("2x", StringComparison.Ordinal))
            .FirstOrDefault(device => gpu.EndsWith(device.Title.Replace("NVIDIA ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))?.BytesPerSecond;

    double ShareOf(DeviceMeasurement row) =>
        row.TokensPerSecond / Roofline.Ceiling(Devices.Single(device => device.Name == row.Device).BytesPerSecond, row.Bytes);
}
