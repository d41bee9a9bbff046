using System.Buffers.Binary;
using LlmBench.Sandbox.Linux;

namespace LlmBench.Tests.Sandbox.Linux;

/// <summary>The filter's program, run step by step the way <c>Documentation/networking/filter.rst</c> of the kernel describes.</summary>
sealed class SeccompFilterTests
{
    const uint X64 = 0xC000_003E, Allow = 0x7FFF_0000, NotPermitted = 0x0005_0001, NoSuchCall = 0x0005_0026, Kill = 0x8000_0000;

    [TestCase(0, 0u, Allow, TestName = "read is allowed")]
    [TestCase(59, 0u, Allow, TestName = "execve is allowed")]
    [TestCase(41, 1u, NotPermitted, TestName = "socket is refused")]
    [TestCase(319, 0u, NotPermitted, TestName = "memfd_create is refused")]
    [TestCase(101, 0u, NotPermitted, TestName = "ptrace is refused")]
    [TestCase(57, 0u, NotPermitted, TestName = "fork is refused")]
    [TestCase(56, 0x11u, NotPermitted, TestName = "clone of a process is refused")]
    [TestCase(56, 0x003D0F00u, Allow, TestName = "clone of a thread is allowed")]
    [TestCase(56, 0x10010000u, NotPermitted, TestName = "clone of a thread in a new user namespace is refused")]
    [TestCase(435, 0u, NoSuchCall, TestName = "clone3 does not exist")]
    [TestCase(0x40000001, 0u, NoSuchCall, TestName = "x32 does not exist")]
    [TestCase(53, 1u, Allow, TestName = "a unix socket pair is allowed")]
    [TestCase(53, 2u, NotPermitted, TestName = "another socket pair is refused")]
    public void A_call_is_allowed_or_refused(int call, uint argument, uint action) =>
        Assert.That(Run(X64, call, argument, 0), Is.EqualTo(action));

    [TestCase(0x5412u, NotPermitted)]
    [TestCase(0x541Cu, NotPermitted)]
    [TestCase(0x5401u, Allow)]
    public void Nothing_types_into_a_terminal(uint request, uint action) => Assert.That(Run(X64, 16, 0, request), Is.EqualTo(action));

    [Test]
    public void Another_architecture_is_killed() => Assert.That(Run(0x4000_0003, 0, 0, 0), Is.EqualTo(Kill));

    static uint Run(uint architecture, int call, uint first, uint second)
    {
        if (System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture is not System.Runtime.InteropServices.Architecture.X64)
        {
            Assert.Ignore("The numbers are those of x86-64.");
        }

        var program = SeccompFilter.Build();
        uint accumulator = 0;
        for (var at = 0; ; at++)
        {
            var step = program.AsSpan(8 * at, 8);
            var operand = BinaryPrimitives.ReadUInt32LittleEndian(step[4..]);
            switch (BinaryPrimitives.ReadUInt16LittleEndian(step))
            {
                case 0x20:
                    accumulator = operand switch { 0 => (uint)call, 4 => architecture, 16 => first, 24 => second, _ => throw new InvalidOperationException() };
                    break;
                case 0x15:
                    at += accumulator == operand ? step[2] : step[3];
                    break;
                case 0x35:
                    at += accumulator >= operand ? step[2] : step[3];
                    break;
                case 0x45:
                    at += (accumulator & operand) != 0 ? step[2] : step[3];
                    break;
                default:
                    return operand;
            }
        }
    }
}
