using System.Runtime.InteropServices;
using LlmBench.Sandbox.Windows;

namespace LlmBench.Tests.Sandbox.Windows;

/// <summary>Sizes and places in <c>winnt.h</c> on 64 bits.</summary>
sealed class JobLimitsTests
{
    [Test]
    public void The_structure_has_the_size_of_the_system_s() => Assert.That(Marshal.SizeOf<JobLimits>(), Is.EqualTo(144));

    [TestCase(nameof(JobLimits.PerJobTime), 8)]
    [TestCase(nameof(JobLimits.Flags), 16)]
    [TestCase(nameof(JobLimits.Processes), 40)]
    [TestCase(nameof(JobLimits.MemoryOfProcess), 112)]
    public void A_field_lies_where_the_system_looks_for_it(string field, int offset) =>
        Assert.That(Marshal.OffsetOf<JobLimits>(field), Is.EqualTo((nint)offset));
}
