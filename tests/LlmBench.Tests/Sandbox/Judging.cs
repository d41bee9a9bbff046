using System.Numerics;
using LlmBench.Sandbox;
using LlmBench.Sandbox.Checking;
using LlmBench.Sandbox.Guests;
using LlmBench.Sandbox.Linux;
using LlmBench.Sandbox.Values;

namespace LlmBench.Tests.Sandbox;

/// <summary>Judges programs in this machine's sandbox; tests that need it are ignored where there is none.</summary>
static class Judging
{
    public static SandboxLimits Short { get; } = new(CpuSeconds: 1, Wall: TimeSpan.FromSeconds(60));

    public static ProgramJudge Judge => field ??= Open();

    public static ProgramResult Python(string source, params IReadOnlyList<Check> checks) => Python(source, Short, checks);

    public static ProgramResult Python(string source, SandboxLimits limits, params IReadOnlyList<Check> checks) =>
        Judge.Judge(new(Language.Python, source, "solve"), checks, limits, toTheEnd: true);

    public static Check Check(Value expected, params IReadOnlyList<Value> arguments) => new(arguments, expected);

    public static Value Number(BigInteger number) => new Value.Integer(number);

    public static Value Text(string text) => new Value.Text(text);

    static ProgramJudge Open()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("The sandbox of this system is not proven.");
        }

        try
        {
            var sandbox = Bubblewrap.Find();
            return new(sandbox, new Dictionary<Language, IGuestRuntime>
            {
                [Language.Python] = new PythonRuntime(PythonInterpreter.Find()),
                [Language.CSharp] = new CSharpRuntime(sandbox),
            });
        }
        catch (SandboxException error)
        {
            Assert.Ignore(error.Message);
            throw;
        }
    }
}
