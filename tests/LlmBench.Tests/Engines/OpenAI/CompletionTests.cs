using LlmBench.Engines;
using LlmBench.Engines.OpenAI;
using LlmBench.Suites;
using static LlmBench.Tests.Engines.OpenAI.OpenAITestServer;

namespace LlmBench.Tests.Engines.OpenAI;

/// <summary>Texts that a model is to go on with, through <c>/v1/completions</c>.</summary>
sealed class CompletionTests
{
    [Test]
    public async Task A_text_is_sent_as_it_is_with_every_setting()
    {
        await using var server = await StartAsync(Text("    return"), Text(" a + b", "stop"), Usage(9, 4, cached: 2));

        var events = await AskAsync(server, new(MaxTokens: 64, Temperature: 0.5, TopK: 20, TopP: 0.9, MinP: 0.1, RepeatPenalty: 1.1, Seed: 7, Stop: ["\ndef"]));

        var sent = server.Asked.Single();
        Assert.That(server.Paths, Is.EqualTo(["/v1/completions"]));
        Assert.That(
            ((string)sent["prompt"]!, (double)sent["temperature"]!, (int)sent["top_k"]!, (double)sent["top_p"]!, (double)sent["min_p"]!, (double)sent["repeat_penalty"]!, (int)sent["seed"]!),
            Is.EqualTo(("def add(a, b):\n", 0.5, 20, 0.9, 0.1, 1.1, 7)));
        Assert.That(((int)sent["max_tokens"]!, (bool)sent["stream"]!, (string)sent["stop"]![0]!, sent["messages"]), Is.EqualTo((64, true, "\ndef", (object?)null)));
        Assert.That(string.Concat(events.OfType<EngineEvent.Piece>().Select(piece => piece.Text)), Is.EqualTo("    return a + b"));
        Assert.That(events[^1], Is.InstanceOf<EngineEvent.Done>().With.Property("Reason").EqualTo(StopReason.Stop).And.Property("Tokens").EqualTo(new TokenCounts(9, 4, Cached: 2)));
    }

    /// <summary>The last piece of llama-server.</summary>
    [Test]
    public async Task The_clock_of_llama_server_is_kept_where_it_is_sent()
    {
        const string Last = """{"choices":[{"text":"","index":0,"finish_reason":"length"}],"object":"text_completion","usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15},"timings":{"cache_n":4,"prompt_n":8,"prompt_ms":16.5,"predicted_n":3,"predicted_ms":20.25}}""";
        await using var server = await StartAsync(Text("x"), Last);

        var done = (EngineEvent.Done)(await AskAsync(server, new(MaxTokens: 3)))[^1];

        Assert.That((done.Reason, done.Times!.PromptMs, done.Times.GenerationMs, done.Tokens.Cached), Is.EqualTo((StopReason.Length, 16.5, 20.25, 4)));
    }

    [TestCase(404, """{"error":{"message":"no such endpoint"}}""", "HTTP 404: no such endpoint")]
    [TestCase(200, "", "without a reason")]
    [TestCase(200, """{"error":{"message":"out of memory"}}""", "out of memory")]
    [TestCase(200, "nothing of the kind", "no answer of its protocol")]
    public async Task What_is_no_answer_is_an_error_in_the_server_s_words(int status, string body, string says)
    {
        await using var server = await StartAsync(body is "" ? [Text("x")] : [Text("x"), body]);
        (server.Status, server.Refusal, server.Cut) = (status, body, true);

        var error = await Assert.ThrowsAsync<EngineException>(() => AskAsync(server, new(MaxTokens: 3)));

        Assert.That(error!.Message, Does.Contain(says));
    }

    static async Task<List<EngineEvent>> AskAsync(OpenAITestServer server, GenerationSettings settings)
    {
        await using var engine = new OpenAIEngine(new(OpenAI: server.Address));
        await engine.LoadAsync(new("gpt-x", "unknown", new string('0', 64), 0), new(), default);
        var events = new List<EngineEvent>();
        await foreach (var said in engine.GenerateAsync([new(Role.None, "def add(a, b):\n")], settings, default))
        {
            events.Add(said);
        }

        return events;
    }
}
