using LlmBench.Engines;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Sampling;
using LlmBench.Suites;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>Plans and takes samples with the Ollama engine, as the program does.</summary>
sealed class OllamaRun(OllamaTestServer server)
{
    public ServerSettings Server { get; init; } = new(server.Address, StallTimeoutSeconds: 30);

    public LoadSettings Load { get; init; } = new(ContextLength: 4096);

    public GenerationOverrides Generation { get; init; } = new();

    public string? Style { get; init; }

    public int MaxTokens { get; init; } = 100;

    public int Parallel { get; init; } = 1;

    /// <summary>The events of the last run that are not samples.</summary>
    public List<RunEvent> Events { get; } = [];

    /// <summary>One sample for each question.</summary>
    public async Task<IReadOnlyList<Sample>> AskAsync(string model, params IReadOnlyList<string> questions)
    {
        var suite = new Suite("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens), new Dictionary<string, int>())
        {
            Tasks = [.. questions.Select((question, i) => new SuiteTask($"t/{i}", question, ""))],
        };
        using var folder = new TemporaryFolder();
        SuiteWriter.Write(suite, folder["s"]);
        var plan = await PlanAsync(new(Suites: [folder["s"]], Models: [model], Scope: "full", Prompting: new(Style: Style)));
        var samples = new List<Sample>();
        await foreach (var e in new Sampler(TimeProvider.System, TimeSpan.FromMinutes(1)).RunAsync(plan, new HashSet<SampleKey>(), default))
        {
            if (e is RunEvent.SampleTaken(var sample))
            {
                samples.Add(sample);
            }
            else
            {
                Events.Add(e);
            }
        }

        return samples;
    }

    public Task<RunPlan> PlanAsync(RunRequest request) => new Planner(
        () => new("suite", new Suite("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens), new Dictionary<string, int>()) { Tasks = [new("t/0", "one?", "1")] }),
        _ => null,
        () => new("recipe"),
        new Progress<PullProgress>()).PlanAsync(
            request with { Engines = ["ollama"], Server = Server, Load = Load, Generation = Generation, Parallel = Parallel },
            default);
}
