using System.Diagnostics;
using LlmBench.Sandbox.SelfTest;
using LlmBench.Tests.Cli;

namespace LlmBench.Tests.Sandbox.SelfTest;

/// <summary>Hostile programs are contained, whoever starts them.</summary>
[NonParallelizable]
sealed class SandboxSelfTestTests
{
    const string Unprivileged = "65533";

    [Test]
    public void Every_hostile_and_honest_program_gets_the_verdict_it_should()
    {
        var report = SandboxSelfTest.Run(Judging.Judge);

        Assert.That(report.Escapes, Is.Empty);
        Assert.That(report.Programs, Is.GreaterThanOrEqualTo(100));
    }

    [Test]
    public async Task An_unprivileged_user_with_an_open_secret_proves_the_sandbox_too()
    {
        _ = Judging.Judge;
        if (!Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("Only root can become another user; the other test ran as an unprivileged one.");
        }

        using var folder = new TemporaryFolder();
        var secret = folder.Write("secret", "open in the harness");

        var command = $"chmod 777 {folder.Path}; exec 50<{secret}; exec setpriv --reuid {Unprivileged} --regid {Unprivileged} --clear-groups dotnet {BuiltProgram.Assembly} check sandbox";
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = folder.Path, ["XDG_CACHE_HOME"] = folder.Path, ["DOTNET_CLI_HOME"] = folder.Path },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(output, Does.Contain("Proven"), await error);
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(File.Exists(folder["llmbench/sandbox.json"]), "the proof is kept");
    }
}
