using System.Runtime.InteropServices;

namespace LlmBench.Hardware.Sensors;

/// <summary>NVIDIA's management library, where there is one: memory and energy of all its GPUs together.</summary>
sealed class Nvml : IEnergyCounter, IDisposable
{
    const int Done = 0;

    readonly nint library;
    readonly List<nint> devices = [];

    Nvml(nint library)
    {
        this.library = library;
        if (Call<Count>("nvmlDeviceGetCount_v2") is { } count && count(out var number) == Done && Call<Handle>("nvmlDeviceGetHandleByIndex_v2") is { } handle)
        {
            devices.AddRange(Enumerable.Range(0, (int)number).Select(place => handle((uint)place, out var device) == Done ? device : 0).Where(device => device != 0));
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Plain();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Count(out uint count);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Handle(uint place, out nint device);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Energy(nint device, out ulong millijoules);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int MemoryInfo(nint device, out Amounts bytes);

    public string Source => "NVML, GPUs";

    /// <returns>None on a machine without NVIDIA's driver.</returns>
    public static Nvml? Open()
    {
        foreach (var name in (string[])["libnvidia-ml.so.1", "nvml.dll"])
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                return NativeLibrary.TryGetExport(library, "nvmlInit_v2", out var start) && Marshal.GetDelegateForFunctionPointer<Plain>(start)() == Done ? new(library) : null;
            }
        }

        return null;
    }

    /// <summary>Since the driver was loaded; GPUs before Volta do not count.</summary>
    public double? Joules() =>
        Call<Energy>("nvmlDeviceGetTotalEnergyConsumption") is { } energy
            ? Sum(device => energy(device, out var millijoules) == Done ? millijoules / 1e3 : null)
            : null;

    /// <summary>In use now by all programs.</summary>
    public long? UsedBytes() =>
        Call<MemoryInfo>("nvmlDeviceGetMemoryInfo") is { } memory
            ? (long?)Sum(device => memory(device, out var bytes) == Done ? bytes.Used : null)
            : null;

    public void Dispose() => Call<Plain>("nvmlShutdown")?.Invoke();

    double? Sum(Func<nint, double?> read)
    {
        var known = devices.Select(read).OfType<double>().ToList();
        return known is [] ? null : known.Sum();
    }

    T? Call<T>(string name)
        where T : Delegate => NativeLibrary.TryGetExport(library, name, out var address) ? Marshal.GetDelegateForFunctionPointer<T>(address) : null;

    /// <summary>NVML's <c>nvmlMemory_t</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    readonly struct Amounts
    {
        public readonly ulong Total;
        public readonly ulong Free;
        public readonly ulong Used;
    }
}
