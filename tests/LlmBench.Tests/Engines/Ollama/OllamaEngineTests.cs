using System.Text.Json.Nodes;
using LlmBench.Results;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>The engine, through its client library, against a server on a real socket.</summary>
sealed class OllamaEngineTests
{
    const string Name = "qwen3:8b";

    [Test]
    public async Task Counts_the_tokens_that_the_server_counted_and_not_the_chunks()
    {
        await using var server = await ServerAsync(_ => Speech.Of("one two three four five six", promptTokens: 12));

        var sample = await OneAsync(server);

        Assert.That((sample.Answer, sample.Tokens, sample.Stop), Is.EqualTo(("one two three four five six", new Tokens(12, 6, Cached: 0), "stop")));
    }

    [Test]
    public async Task Sends_every_setting_in_every_request()
    {
        await using var server = await ServerAsync(_ => Speech.Of("ok"));
        await new OllamaRun(server) { Generation = new(Temperature: 0.6, TopK: 20, TopP: 0.9, MinP: 0.1, RepeatPenalty: 1.1, Seed: 7, Stop: ["\n\n"]) }.AskAsync(Name, "hello");

        var sent = server.Asked[^1];
        Assert.That(
            sent["options"]!.AsObject().Select(option => $"{option.Key}={option.Value!.ToJsonString()}"),
            Is.EquivalentTo((string[])
            [
                "num_ctx=4096", "num_predict=100", "temperature=0.6", "top_k=20", "top_p=0.9", "min_p=0.1", "repeat_penalty=1.1", "seed=7",
                "typical_p=1", "presence_penalty=0", "frequency_penalty=0", """stop=["\n\n"]""",
            ]));
        Assert.That(((bool)sent["truncate"]!, (bool)sent["shift"]!, (string)sent["keep_alive"]!, sent["think"]), Is.EqualTo((false, false, "30m", (JsonNode?)null)));
    }

    [Test]
    public async Task A_text_goes_to_the_model_raw_whoever_renders_conversations()
    {
        await using var server = await ServerAsync(text => Speech.Of("gone on with " + text));

        var sample = (await new OllamaRun(server) { Style = "completion", Generation = new(Stop: ["\n#"]) }.AskAsync(Name, "def f(x):\n"))[0];

        var (path, sent) = server.Requests.Where(request => request.Path is "/api/generate" or "/api/chat").Last(request => !AnswerApi.IsLoad(request.Body!));
        Assert.That((path, (string)sent!["prompt"]!, (bool)sent["raw"]!, sent["messages"], sent["system"], sent["template"]), Is.EqualTo(("/api/generate", "def f(x):\n", true, (JsonNode?)null, (JsonNode?)null, (JsonNode?)null)));
        Assert.That((sample.Answer, sample.Template, sample.Flags), Is.EqualTo(("gone on with def f(x):\n", "none", (string[])["raw-prompt"])));
    }

    [Test]
    public async Task Metrics_that_the_server_left_out_are_unknown_and_not_zero()
    {
        await using var server = await ServerAsync(_ => Speech.Of("42"));
        server.Faults = _ => new() { Final = final => final.Remove("prompt_eval_duration") };

        var sample = await OneAsync(server);

        Assert.That((sample.Timings!.EnginePromptMs, sample.Timings.EngineGenerationMs), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(sample.Timings.EngineTotalMs, Is.GreaterThan(0));
    }

    [Test]
    public async Task Keeps_the_clocks_of_client_and_server_apart()
    {
        await using var server = await ServerAsync(_ => Speech.Of("a b c d e f g h i j"));
        (server.PrefillMs, server.TokenMs) = (30, 5);

        var times = (await OneAsync(server)).Timings!;

        Assert.That(times.FirstByteMs, Is.GreaterThanOrEqualTo(30).And.LessThanOrEqualTo(times.FirstAnswerMs!.Value));
        Assert.That(times.EnginePromptMs, Is.GreaterThanOrEqualTo(30).And.LessThan(times.TotalMs));
        Assert.That(times.EngineGenerationMs, Is.GreaterThanOrEqualTo(40).And.LessThan(times.TotalMs));
        Assert.That(times.EngineLoadMs, Is.EqualTo(2));
    }

    [Test]
    public async Task Thinking_and_answer_have_their_own_texts_times_and_counts()
    {
        await using var server = await ServerAsync(_ => Speech.Of("four", think: "two and two is four"), thinks: true);
        server.TokenMs = 3;

        var sample = await OneAsync(server);

        Assert.That((sample.Thinking, sample.Answer), Is.EqualTo(("two and two is four", "four")));
        Assert.That(sample.Timings!.FirstThinkingMs, Is.LessThan(sample.Timings.FirstAnswerMs!.Value));
        Assert.That((sample.Tokens!.Output, sample.Tokens.Thinking), Is.EqualTo((6, 5)).Or.EqualTo((6, 4)));
    }

    [TestCase("on", "true")]
    [TestCase("off", "false")]
    [TestCase("high", "\"high\"")]
    public async Task Tells_a_model_that_can_think_whether_to(string think, string sent)
    {
        await using var server = await ServerAsync(_ => Speech.Of("ok"), thinks: true);
        await new OllamaRun(server) { Generation = new(Think: think) }.AskAsync(Name, "hello");

        Assert.That(server.Asked[^1]["think"]!.ToJsonString(), Is.EqualTo(sent));
    }

    [Test]
    public async Task Does_not_tell_a_model_that_cannot_think()
    {
        await using var server = await ServerAsync(_ => Speech.Of("ok"));
        var samples = await new OllamaRun(server) { Generation = new(Think: "on") }.AskAsync(Name, "hello");

        Assert.That(samples[0].Answer, Is.EqualTo("ok"));
    }

    [TestCase("<think> two and two </think> four", "two and two", "four")]
    [TestCase("two and two </think> four", "two and two", "four")]
    [TestCase("<think> two and two", "two and two", "")]
    [TestCase("just four", null, "just four")]
    public async Task Thinking_that_arrives_in_the_text_is_told_apart(string text, string? thinking, string answer)
    {
        await using var server = await ServerAsync(_ => Speech.Of(text));

        var sample = await OneAsync(server);

        Assert.That((sample.Thinking?.Trim(), sample.Answer), Is.EqualTo((thinking, answer)));
    }

    [Test]
    public async Task A_budget_spent_on_thinking_leaves_an_empty_answer_and_says_why()
    {
        await using var server = await ServerAsync(_ => Speech.Of("four", think: string.Join(' ', Enumerable.Range(0, 200))), thinks: true);

        var sample = await OneAsync(server);

        Assert.That((sample.Answer, sample.Stop, sample.Thinking!.Length > 0, sample.Error), Is.EqualTo(("", "length", true, (string?)null)));
    }

    [Test]
    public async Task Loads_cold_and_unloads_at_the_end_of_the_stage()
    {
        await using var server = await ServerAsync(_ => Speech.Of("ok"));
        server.Loaded = new(server.Models[0], 2048, 0);
        server.LoadMs = 40;
        var run = new OllamaRun(server);
        await run.AskAsync(Name, "hello");

        var load = run.Events.OfType<LlmBench.Sampling.RunEvent.StageEnded>().Single().Load;
        Assert.That(server.Loads, Is.EqualTo(1));
        Assert.That(load.EngineLoadMs, Is.GreaterThanOrEqualTo(40));
        Assert.That((load.PeakMemoryBytes, load.GpuBytes, load.ContextLength), Is.EqualTo((5_000_000_000L, 5_000_000_000L, 4096)));
        Assert.That(server.Loaded, Is.Null);
    }

    [Test]
    public async Task Samples_at_the_same_time_are_each_taken_once_and_flagged()
    {
        await using var server = await ServerAsync(prompt => Speech.Of("echo " + prompt));
        server.Slots = 8;
        var questions = Enumerable.Range(0, 40).Select(i => $"{i} is a number").ToList();
        var samples = await new OllamaRun(server) { Parallel = 8 }.AskAsync(Name, questions);

        Assert.That(samples.Select(sample => sample.Answer), Is.EquivalentTo(questions.Select(question => "echo " + question)));
        Assert.That(samples, Has.All.Property("Flags").Contains("parallel"));
    }

    internal static async Task<OllamaTestServer> ServerAsync(Func<string, Speech> speak, bool thinks = false) =>
        await OllamaTestServer.StartAsync(ServedModel.Saying(Name, speak) with { Capabilities = thinks ? ["completion", "thinking"] : ["completion"] });

    static async Task<Sample> OneAsync(OllamaTestServer server)
    {
        var sample = (await new OllamaRun(server).AskAsync(Name, "What is it?"))[0];
        Assert.That(sample.Error, Is.Null);
        return sample;
    }
}
