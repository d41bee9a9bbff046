namespace LlmBench.Sandbox.Protocol;

/// <summary>What runs inside a sandbox: a runtime that the harness trusts until the candidate's code is loaded.</summary>
/// <param name="Executable">The real one, never a script that looks for it.</param>
/// <param name="Arguments">Its command line.</param>
/// <param name="Folders">What it must be able to read, as it lies on this machine.</param>
/// <param name="Environment">All that it gets.</param>
/// <param name="NeedsProc">The runtime cannot start without <c>/proc</c>.</param>
sealed record Guest(
    string Executable,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<string> Folders,
    IReadOnlyDictionary<string, string> Environment,
    bool NeedsProc = false);
