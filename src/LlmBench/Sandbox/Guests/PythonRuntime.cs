using LlmBench.Sandbox.Protocol;
using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox.Guests;

/// <summary>CPython as it is found on this machine, started without site packages and with a fixed order of sets.</summary>
sealed class PythonRuntime(PythonInterpreter interpreter) : IGuestRuntime
{
    public string Version => $"CPython {interpreter.Version}";

    public Guest Guest { get; } = Running(interpreter, "candidate.py");

    /// <summary>Runs the tests of data sets, and no candidate.</summary>
    public Guest Checker { get; } = Running(interpreter, "checker.py");

    public Value Limits(SandboxLimits limits) => new Value.List(
    [
        new Value.Integer(limits.CpuSeconds), new Value.Integer(limits.MemoryBytes), new Value.Integer(limits.Threads),
        new Value.Integer(limits.OpenFiles), new Value.Integer(limits.FileBytes),
    ]);

    public Value Load(string source) => new Value.Text(source);

    public void Rest()
    {
        // Every program has a Python of its own.
    }

    static Guest Running(PythonInterpreter interpreter, string script) => new(
        interpreter.Path,
        ["-s", "-S", "-B", "-u", "-c", GuestScript.Read("wire.py") + GuestScript.Read(script)],
        interpreter.Folders,
        new Dictionary<string, string> { ["PYTHONHASHSEED"] = "0", ["LANG"] = "C.UTF-8", ["TZ"] = "UTC" });
}
