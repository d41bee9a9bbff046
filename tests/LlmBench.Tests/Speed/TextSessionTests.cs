using LlmBench.Engines.Ollama;
using LlmBench.Results.SpeedRuns;
using LlmBench.Speed;
using LlmBench.Speed.Texts;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Speed;

/// <summary>Against the Ollama test server: a model that answers as long as it may, and whose tokens are words and eight more.</summary>
sealed class TextSessionTests
{
    [Test]
    public async Task Prompts_find_their_length_and_each_starts_differently()
    {
        await using var server = await OllamaTestServer.StartAsync(Chatty);

        var measured = await MeasureAsync(server, new(SpeedKind.Prompt, 100, 0));

        Assert.That(measured.Counted, Is.EqualTo(Enumerable.Repeat(100, 5)));
        var prompts = server.Asked.Select(body => (string)body["messages"]![0]!["content"]!).ToList();
        Assert.That(prompts.Zip(prompts.Skip(1), (one, next) => one[0] == next[0]), Is.All.False);
        Assert.That(measured.Raised, Is.Empty);
    }

    [Test]
    public async Task The_two_clocks_are_kept_apart()
    {
        await using var server = await OllamaTestServer.StartAsync(Chatty);
        server.Faults = _ => new() { Final = final => (final["eval_duration"], final["prompt_eval_duration"]) = (50_000_000, 20_000_000) };

        var (prompt, answer) = (await MeasureAsync(server, new(SpeedKind.Prompt, 100, 0)), await MeasureAsync(server, new(SpeedKind.Generation, 50, 0)));

        Assert.That((prompt.EngineTokensPerSecond, answer.EngineTokensPerSecond), Is.EqualTo((5000.0, 1000.0)));
        Assert.That(answer.Counted, Is.EqualTo(Enumerable.Repeat(50, 5)), "the first token is the prompt's");
        Assert.That(answer.Seconds, Has.None.EqualTo(0.05));
    }

    [Test]
    public async Task A_depth_is_a_prompt_of_that_length_before_the_answer()
    {
        await using var server = await OllamaTestServer.StartAsync(Chatty);

        await MeasureAsync(server, new(SpeedKind.Generation, 10, Depth: 200));

        Assert.That(((string)server.Asked[^1]["messages"]![0]!["content"]!).Split(' '), Has.Length.EqualTo(192));
    }

    [Test]
    public async Task A_model_that_stops_early_is_flagged()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("counts:latest", _ => Speech.Of("one two")));

        var measured = await MeasureAsync(server, new(SpeedKind.Generation, 64, 0));

        Assert.That(SpeedFlags.Of(measured, null, false, false).Select(flag => flag.Name), Does.Contain("short-answer"));
    }

    static ServedModel Chatty { get; } = new("counts:latest", (prompt, options) => new([.. Enumerable.Range(0, options.Predict).Select(i => $" {i}")], 8 + prompt.Split(' ').Length));

    static async Task<SpeedMeasurement> MeasureAsync(OllamaTestServer server, SpeedTest test)
    {
        var registered = OllamaEngine.At(new(server.Address));
        await using var engine = registered.Start();
        await engine.LoadAsync((await registered.Models.FindAsync("counts", new(), default)).Single(), new(4096), default);
        return await new TextSession(engine, test, sensors: null).RunAsync(repeats: 5, default);
    }
}
