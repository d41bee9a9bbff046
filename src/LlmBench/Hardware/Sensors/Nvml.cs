using System.Runtime.InteropServices;

namespace LlmBench.Hardware.Sensors;

/// <summary>NVIDIA's management library, where there is one: memory and energy of all its GPUs together.</summary>
sealed class Nvml : IEnergyCounter, IDisposable
{
    const int Done = 0;

    readonly nint library;
    readonly List<nint> devices = [];
    readonly List<nint> counting;

    Nvml(nint library)
    {
        this.library = library;
        if (Call<Count>("nvmlDeviceGetCount_v2") is { } count && count(out var number) == Done && Call<Handle>("nvmlDeviceGetHandleByIndex_v2") is { } handle)
        {
            devices.AddRange(Enumerable.Range(0, (int)number).Select(place => handle((uint)place, out var device) == Done ? device : 0).Where(device => device != 0));
        }

        counting = devices.FindAll(device => Millijoules(device) is not null);
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

    public TimeSpan Step => TimeSpan.FromMilliseconds(100);

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

    /// <summary>Since the driver was loaded, of the GPUs that count (those before Volta do not); none where one of them no longer tells.</summary>
    public double? Joules() => counting is [] ? null : counting.Aggregate((double?)0, (sum, device) => sum + Millijoules(device)) / 1e3;

    /// <summary>In use now by all programs.</summary>
    public long? UsedBytes() => devices.Select(Used).OfType<long>().ToList() is { Count: > 0 } told ? told.Sum() : null;

    public void Dispose() => Call<Plain>("nvmlShutdown")?.Invoke();

    double? Millijoules(nint device) =>
        Call<Energy>("nvmlDeviceGetTotalEnergyConsumption") is { } energy && energy(device, out var millijoules) == Done ? millijoules : null;

    long? Used(nint device) => Call<MemoryInfo>("nvmlDeviceGetMemoryInfo") is { } memory && memory(device, out var bytes) == Done ? (long)bytes.Used : null;

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
