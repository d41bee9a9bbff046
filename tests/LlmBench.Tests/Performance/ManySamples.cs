using LlmBench.Results;
using LlmBench.Suites;
using LlmBench.Tests.Reporting;

namespace LlmBench.Tests.Performance;

/// <summary>Runs with very many samples of about 450 bytes, on two suites of 50,000 tasks.</summary>
static class ManySamples
{
    const int Tasks = 50_000;

    static readonly string[] Answers = ["Answer: {0}", "First we add the numbers and get 17.\nAnswer: {0}", "I do not know.", "The result is {0}, I think, because 3 + 4 = 7."];

    /// <summary>100,000 samples for each candidate.</summary>
    public static RunFolder Write(string path, int candidates, int seed)
    {
        var made = new MadeRun(path)
        {
            Suites = [SuiteNamed("math"), SuiteNamed("chinese")],
            Candidates = [.. Enumerable.Range(0, candidates).Select(i => MadeRun.Candidate($"model-{i}", i % 2 == 0 ? "f16" : "q4_0"))],
        };
        var run = made.Write();
        var random = new Random(seed);
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
