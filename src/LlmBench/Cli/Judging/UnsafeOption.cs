using System.CommandLine;

namespace LlmBench.Cli.Judging;

/// <summary><c>--unsafe-run-code</c>, of every verb that scores answers.</summary>
sealed class UnsafeOption : Option<bool>
{
    public UnsafeOption()
        : base("--unsafe-run-code") =>
        Description = "Run model-written code as plain processes, without a sandbox. It can do to this machine what you can; every verdict and row is marked.";
}
