using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LlmBench.Sandbox.Linux;

/// <summary>
/// The program that the kernel runs before every system call of a guest (classic BPF, <c>linux/filter.h</c> and <c>linux/seccomp.h</c>).
/// It denies rather than allows by list, because every libc and runtime makes other calls; the namespaces and the empty root carry the main load.
/// </summary>
static class SeccompFilter
{
    const uint Allow = 0x7FFF_0000, KillProcess = 0x8000_0000, Refuse = 0x0005_0000;
    const uint NotPermitted = 1, NoSuchCall = 38;

    // Offsets in struct seccomp_data: number, architecture, and the low words of the arguments.
    const uint CallNumber = 0, CallArchitecture = 4, FirstArgument = 16, SecondArgument = 24;

    const ushort Load = 0x20, JumpEqual = 0x15, JumpNotLess = 0x35, JumpAnyBit = 0x45, Return = 0x06;

    /// <summary>Namespaces that a thread could be born into (<c>linux/sched.h</c>).</summary>
    const uint NewNamespaces = 0x7E02_0000;

    const uint Thread = 0x0001_0000, UnixDomain = 1, PushCharacter = 0x5412, LinuxConsole = 0x541C;

    /// <summary>The filter's bytes for this processor.</summary>
    /// <exception cref="SandboxException">There is no table for this processor.</exception>
    public static byte[] Build() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => Build(0xC000_003E),
        Architecture.Arm64 => Build(0xC000_00B7),
        var other => throw new SandboxException($"There is no system call filter for {other}."),
    };

    static byte[] Build(uint architecture)
    {
        List<Instruction> program =
        [
            new(Load, CallArchitecture),
            new(JumpEqual, architecture, Then: 1),
            new(Return, KillProcess),
            new(Load, CallNumber),

            // The x32 calls of an x86-64 kernel go round a filter that knows the usual numbers only.
            new(JumpNotLess, 0x4000_0000, Else: 1),
            new(Return, Refuse | NoSuchCall),

            // The flags of clone3 lie in memory, where a filter cannot see them: say that there is no such call, and libc uses clone.
            .. Refused(SystemCalls.NumberOf("clone3"), NoSuchCall),
            .. SystemCalls.Denied.Select(SystemCalls.Number).Where(call => call > 0).SelectMany(call => Refused(call, NotPermitted)),
            .. ThreadsOnly(SystemCalls.NumberOf("clone")),
            .. Unless(SystemCalls.NumberOf("socketpair"), FirstArgument, UnixDomain),
            .. Never(SystemCalls.NumberOf("ioctl"), SecondArgument, PushCharacter, LinuxConsole),
            new(Return, Allow),
        ];
        return Bytes(program);
    }

    static Instruction[] Refused(int call, uint error) => [new(JumpEqual, (uint)call, Else: 1), new(Return, Refuse | error)];

    /// <summary>A guest makes threads and no processes.</summary>
    static Instruction[] ThreadsOnly(int clone) =>
    [
        new(JumpEqual, (uint)clone, Else: 5),
        new(Load, FirstArgument),
        new(JumpAnyBit, Thread, Else: 1),
        new(JumpAnyBit, NewNamespaces, Else: 1),
        new(Return, Refuse | NotPermitted),
        new(Return, Allow),
    ];

    static Instruction[] Unless(int call, uint argument, uint value) =>
    [
        new(JumpEqual, (uint)call, Else: 4),
        new(Load, argument),
        new(JumpEqual, value, Else: 1),
        new(Return, Allow),
        new(Return, Refuse | NotPermitted),
    ];

    static Instruction[] Never(int call, uint argument, uint first, uint second) =>
    [
        new(JumpEqual, (uint)call, Else: 4),
        new(Load, argument),
        new(JumpEqual, first, Then: 1),
        new(JumpEqual, second, Else: 1),
        new(Return, Refuse | NotPermitted),
    ];

    static byte[] Bytes(List<Instruction> program)
    {
        var bytes = new byte[8 * program.Count];
        for (var i = 0; i < program.Count; i++)
        {
            var at = bytes.AsSpan(8 * i);
            BinaryPrimitives.WriteUInt16LittleEndian(at, program[i].Code);
            (at[2], at[3]) = (program[i].Then, program[i].Else);
            BinaryPrimitives.WriteUInt32LittleEndian(at[4..], program[i].Operand);
        }

        return bytes;
    }

    /// <summary>One step: jumps skip <c>Then</c> or <c>Else</c> steps.</summary>
    readonly record struct Instruction(ushort Code, uint Operand, byte Then = 0, byte Else = 0);
}
