using System.ComponentModel;
using System.Diagnostics;

namespace LlmBench.Tests.Suites;

/// <summary>No task of a bundled suite occurs in the text that the nano models were trained on.</summary>
sealed class TrainingTextTests
{
    /// <summary>Makes the whole text again, from the same seeds.</summary>
    [Test]
    public async Task No_task_occurs_in_the_training_text()
    {
        using var python = Start();
        var error = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.That(python.ExitCode, Is.Zero, await error);
        Assert.That(output, Does.Contain("1m:").And.Contain("4m:").And.Contain("12m:"));
    }

    static Process Start()
    {
        var start = new ProcessStartInfo("python3", [Repository.File("tools/nano/corpus.py"), "--check"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore("python3 is not installed, which makes the training text again.");
            throw;
        }
    }
}
