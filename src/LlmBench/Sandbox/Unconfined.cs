using LlmBench.Sandbox.Guests;
using LlmBench.Sandbox.Protocol;

namespace LlmBench.Sandbox;

/// <summary>No sandbox: a plain process with an empty environment, an empty folder and limits. Only where the user asked for it in so many words.</summary>
sealed class Unconfined : ISandbox
{
    /// <summary>Marks every verdict that came about this way.</summary>
    public const string NameInRecords = "none";

    readonly string folder = new ScratchFolder("llmbench-code").Path;

    public string Name => NameInRecords;

    public string Identity => "no sandbox";

    public GuestProcess Start(Guest guest, SandboxLimits limits) => new(
        Launcher.Start(GuestStart.Of(guest.Executable, guest.Arguments, guest.Environment, folder)),
        limits,
        process => process.Kill(entireProcessTree: true));
}
