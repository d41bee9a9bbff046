using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LlmBench.Hardware.Probes;

/// <summary>Windows: the documented classes of CIM (Win32_Processor and others) and the registry, asked in one PowerShell command.</summary>
sealed class WindowsProbe : IProbe
{
    /// <summary>The registry holds graphics memory in 64 bits; Win32_VideoController.AdapterRAM ends at 4 GiB.</summary>
    const string Question = """
        $ErrorActionPreference = 'SilentlyContinue'
        @{
          cpu = @(Get-CimInstance Win32_Processor | Select-Object Name, NumberOfCores, NumberOfLogicalProcessors, LoadPercentage, L3CacheSize)
          os = Get-CimInstance Win32_OperatingSystem | Select-Object TotalVisibleMemorySize, FreePhysicalMemory
          battery = @(Get-CimInstance Win32_Battery | Select-Object BatteryStatus, EstimatedChargeRemaining)
          plan = (Get-CimInstance -Namespace root/cimv2/power Win32_PowerPlan -Filter 'IsActive = True').ElementName
          gpu = @(Get-ItemProperty 'HKLM:\SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}\0*' |
            ForEach-Object { @{ name = $_.DriverDesc; bytes = $_.'HardwareInformation.qwMemorySize'; driver = $_.DriverVersion } })
        } | ConvertTo-Json -Depth 4 -Compress
        """;

    readonly IHost host;
    readonly JsonElement answer;

    public WindowsProbe(IHost host)
    {
        this.host = host;
        try
        {
            answer = JsonSerializer.Deserialize(
                host.Run("powershell", "-NoProfile", "-NonInteractive", "-Command", Question) ?? "{}", ProbeJson.Default.JsonElement);
        }
        catch (JsonException)
        {
            answer = JsonSerializer.Deserialize("{}", ProbeJson.Default.JsonElement);
        }
    }

    public Processor Processor() => new(
        Items("cpu").Select(cpu => Lines.OrNone(Text(cpu, "Name"))).FirstOrDefault(),
        RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        (int?)Sum("cpu", "NumberOfCores"),
        (int?)Sum("cpu", "NumberOfLogicalProcessors"),
        host.UsableCores,
        Items("cpu").Max(cpu => Number(cpu, "L3CacheSize") * 1024),
        InstructionSets.Usable);

    public Memory Memory() => answer.TryGetProperty("os", out var os) && os.ValueKind is JsonValueKind.Object
        ? new(Number(os, "TotalVisibleMemorySize") * 1024, Number(os, "FreePhysicalMemory") * 1024)
        : new(null, null);

    /// <summary>NVIDIA's tool knows more of its own GPUs; drivers that only draw a desktop hold no memory.</summary>
    public IReadOnlyList<Gpu> Gpus()
    {
        var nvidia = NvidiaGpus.Read(host);
        var others = Items("gpu")
            .Select(gpu => new Gpu(Text(gpu, "name") ?? "", Number(gpu, "bytes"), Driver: Text(gpu, "driver")))
            .Where(gpu => gpu.Name.Length > 0 && !(nvidia is [_, ..] && gpu.Name.Contains("NVIDIA", StringComparison.OrdinalIgnoreCase)));
        return [.. nvidia, .. others];
    }

    /// <summary>Of BatteryStatus, 1 is discharging, and 4 and 5 are that with little left (Win32_Battery).</summary>
    public Power? Power()
    {
        var (battery, plan) = (Items("battery"), Text(answer, "plan"));
        return (battery, plan) switch
        {
            ([], null) => null,
            ([], _) => new(null, Mode: plan),
            ([var first, ..], _) => new(Number(first, "BatteryStatus") is 1 or 4 or 5, (int?)Number(first, "EstimatedChargeRemaining"), plan),
        };
    }

    public Load? Load() =>
        Items("cpu").Select(cpu => Number(cpu, "LoadPercentage")).ToList() is { Count: > 0 } loads && loads.Average() is { } percent
            ? new(Math.Round(percent / 100 * (Sum("cpu", "NumberOfLogicalProcessors") ?? host.UsableCores), 2))
            : null;

    List<JsonElement> Items(string name) =>
        answer.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    long? Sum(string list, string name) =>
        Items(list).Select(item => Number(item, name)).ToList() is { Count: > 0 } numbers && !numbers.Contains(null) ? numbers.Sum() : null;

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>PowerShell writes whole numbers bare.</summary>
    static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number
            && long.TryParse(value.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
