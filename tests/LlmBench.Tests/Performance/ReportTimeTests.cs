using System.Diagnostics;
using LlmBench.Tests.Cli;

namespace LlmBench.Tests.Performance;

[Explicit("Prints figures for docs/performance.md; asserts none.")]
sealed class ReportTimeTests
{
    [Test]
    public async Task Time_and_peak_memory_of_a_report_on_a_million_samples()
    {
        using var folder = new TemporaryFolder();
        ManySamples.Write(folder["run"], candidates: 10, seed: 1);

        await PrintAsync(folder, "report", "run");
    }

    /// <summary>Five times as many samples must not take more memory.</summary>
    [TestCase(200_000)]
    [TestCase(1_000_000)]
    public async Task Time_and_peak_memory_of_a_comparison(int samples)
    {
        using var folder = new TemporaryFolder();
        ManySamples.Write(folder["a"], samples / 200_000, seed: 1);
        ManySamples.Write(folder["b"], samples / 200_000, seed: 2);

        await PrintAsync(folder, "compare", "a", "b");
    }

    static async Task PrintAsync(TemporaryFolder folder, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = BuiltProgram.Start(folder.Path, arguments);
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!output.IsCompleted)
        {
            process.Refresh();
            if (!process.HasExited)
            {
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }

            await Task.Delay(50);
        }

        await process.WaitForExitAsync();
        var elapsed = Stopwatch.GetElapsedTime(start);
        var bytes = Directory.EnumerateFiles(folder.Path, "samples.jsonl", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        await TestContext.Progress.WriteLineAsync(
            $"{string.Join(' ', arguments)}: {bytes / 1e6:N0} MB of samples, {elapsed.TotalSeconds:0.0} s ({processor.TotalSeconds:0.0} s of processor time), peak {peak / 1e6:N0} MB, exit code {process.ExitCode}");
        await TestContext.Progress.WriteLineAsync(string.Concat(await output));
    }
}
