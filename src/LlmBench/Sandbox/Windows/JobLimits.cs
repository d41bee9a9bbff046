using System.Runtime.InteropServices;

namespace LlmBench.Sandbox.Windows;

/// <summary>What a job object may use: <c>JOBOBJECT_EXTENDED_LIMIT_INFORMATION</c> of <c>winnt.h</c> on 64 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
struct JobLimits
{
    public const uint JobTime = 0x4, ActiveProcesses = 0x8, ProcessMemory = 0x100, DieOnException = 0x400, KillOnClose = 0x2000;

    public long PerProcessTime;

    /// <summary>In units of 100 ns.</summary>
    public long PerJobTime;
    public uint Flags;
    public nuint LeastWorkingSet;
    public nuint MostWorkingSet;
    public uint Processes;
    public nuint Affinity;
    public uint Priority;
    public uint Scheduling;
    public ulong ReadOperations;
    public ulong WriteOperations;
    public ulong OtherOperations;
    public ulong ReadBytes;
    public ulong WriteBytes;
    public ulong OtherBytes;
    public nuint MemoryOfProcess;
    public nuint MemoryOfJob;
    public nuint PeakOfProcess;
    public nuint PeakOfJob;
}
