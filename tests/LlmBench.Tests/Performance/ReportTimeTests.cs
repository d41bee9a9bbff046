using System.Diagnostics;
using LlmBench.Results;
using LlmBench.Suites;
using LlmBench.Tests.Cli;
using LlmBench.Tests.Reporting;

namespace LlmBench.Tests.Performance;

[Explicit("Prints figures for docs/performance.md; asserts none.")]
sealed class ReportTimeTests
{
    const int Tasks = 50_000;

    static readonly string[] Answers = ["Answer: {0}", "First we add the numbers and get 17.\nAnswer: {0}", "I do not know.", "The result is {0}, I think, because 3 + 4 = 7."];

    [Test]
    public async Task Time_and_peak_memory_of_a_report_on_a_million_samples()
    {
        using var folder = new TemporaryFolder();
        var run = Write(folder["run"]);

        var start = Stopwatch.GetTimestamp();
        using var process = BuiltProgram.Start(folder.Path, "report", run.Path);
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
        await TestContext.Progress.WriteLineAsync(
            $"report: {run.ReadSamples().LongCount():N0} samples, {new FileInfo(run.SamplesFile).Length / 1e6:N0} MB, {elapsed.TotalSeconds:0.0} s ({processor.TotalSeconds:0.0} s of processor time), peak {peak / 1e6:N0} MB, exit code {process.ExitCode}");
        await TestContext.Progress.WriteLineAsync(string.Concat(await output));
    }

    /// <summary>Ten candidates on two suites of 50,000 tasks: 1,000,000 samples of about 450 bytes.</summary>
    static RunFolder Write(string path)
    {
        var made = new MadeRun(path)
        {
            Suites = [SuiteNamed("math"), SuiteNamed("chinese")],
            Candidates = [.. Enumerable.Range(0, 10).Select(i => MadeRun.Candidate($"model-{i}", i % 2 == 0 ? "f16" : "q4_0"))],
        };
        var run = made.Write();
        var random = new Random(1);
        using var log = new JsonLog<Sample>(run.SamplesFile, ResultJson.Lines.Sample);
        foreach (var candidate in made.Candidates)
        {
            foreach (var (suite, task) in made.Suites.SelectMany(suite => suite.Tasks, (suite, task) => (suite, task)))
            {
                log.Add(new Sample(suite.Name, 1, task.Id, candidate.Key, 1)
                {
                    Answer = string.Format(System.Globalization.CultureInfo.InvariantCulture, Answers[random.Next(Answers.Length)], task.Target),
                    Stop = "stop",
                    Tokens = new(random.Next(40, 90), random.Next(2, 60), 0),
                    Timings = new(random.Next(100, 900), random.Next(5, 40), null, random.Next(50, 800), random.Next(4, 39), random.Next(40, 800)),
                });
            }
        }

        return run;
    }

    static Suite SuiteNamed(string name) => MadeRun.SuiteNamed(name, name, scorer: "number") with
    {
        Tasks = [.. Enumerable.Range(0, Tasks).Select(i => new SuiteTask($"{name}/kind/{i:00000}", $"{i} + 1", $"{i + 1}", $"kind-{i % 12}", 1 + (i % 4)))],
    };
}
