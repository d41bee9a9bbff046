using LlmBench.Engines;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Sampling;
using LlmBench.Suites;
using static LlmBench.Tests.Engines.OpenAI.OpenAITestServer;

namespace LlmBench.Tests.Engines.OpenAI;

/// <summary>The engine, through its client library, against a server on a real socket.</summary>
sealed class OpenAIEngineTests
{
    [Test]
    public async Task Keeps_text_usage_and_the_reason_for_the_end()
    {
        await using var server = await StartAsync(Delta("content", "for"), Delta("content", "ty two"), End("stop"), Usage(12, 3, cached: 4));

        var sample = await OneAsync(server);

        Assert.That((sample.Answer, sample.Stop, sample.Error), Is.EqualTo(("forty two", "stop", (string?)null)));
        Assert.That(sample.Tokens, Is.EqualTo(new Tokens(12, 3, Cached: 4, Thinking: 0)));
        Assert.That(sample.Timings!.FirstByteMs, Is.GreaterThan(0).And.LessThanOrEqualTo(sample.Timings.FirstAnswerMs!.Value));
    }

    /// <summary>The last piece of llama-server: <c>predicted_ms</c> begins when the first token is there.</summary>
    [Test]
    public async Task The_clock_of_llama_server_is_kept_where_it_is_sent()
    {
        const string Last = """{"id":"1","object":"chat.completion.chunk","created":1,"model":"gpt-x","choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15},"timings":{"cache_n":4,"prompt_n":8,"prompt_ms":16.5,"predicted_n":3,"predicted_ms":20.25}}""";
        await using var server = await StartAsync(Delta("content", "42"), End("stop"), Last);

        var sample = await OneAsync(server);

        Assert.That((sample.Timings!.EnginePromptMs, sample.Timings.EngineGenerationMs, sample.Tokens!.Cached), Is.EqualTo((16.5, 20.25, 4)));
    }

    [Test]
    public async Task A_refusal_without_an_end_is_not_kept_in_memory()
    {
        await using var server = await StartAsync();
        (server.Status, server.Refusal) = (500, "no room " + new string('x', 5_000_000));

        Assert.That((await OneAsync(server)).Error, Does.StartWith("HTTP 500: no room xxx").And.Length.LessThan(3000));
    }

    [TestCase("reasoning_content")]
    [TestCase("reasoning")]
    public async Task Thinking_comes_under_the_names_that_common_servers_use(string field)
    {
        await using var server = await StartAsync(Delta(field, "six by "), Delta(field, "seven"), Delta("content", "42"), End("stop"), Usage(12, 5, reasoning: 4));

        var sample = await OneAsync(server);

        Assert.That((sample.Thinking, sample.Answer, sample.Tokens!.Thinking), Is.EqualTo(("six by seven", "42", 4)));
    }

    [Test]
    public async Task Thinking_in_the_text_is_told_apart()
    {
        await using var server = await StartAsync(Delta("content", "<think>six"), Delta("content", "</think>42"), End("stop"), Usage(12, 5));

        var sample = await OneAsync(server);

        Assert.That((sample.Thinking, sample.Answer), Is.EqualTo(("six", "42")));
    }

    [Test]
    public async Task A_server_that_does_not_count_leaves_the_counts_unknown()
    {
        await using var server = await StartAsync(Delta("content", "42"), End("length"));

        var sample = await OneAsync(server);

        Assert.That((sample.Answer, sample.Stop, sample.Tokens), Is.EqualTo(("42", "length", (Tokens?)null)));
    }

    [Test]
    public async Task Sends_every_setting_that_the_server_takes()
    {
        await using var server = await StartAsync(Delta("content", "42"), End("stop"));
        await OneAsync(server, new(Temperature: 0.5, TopK: 20, TopP: 0.9, MinP: 0.1, RepeatPenalty: 1.1, Seed: 7, Think: "off"));

        var sent = server.Asked.Last();
        Assert.That(
            ((double)sent["temperature"]!, (int)sent["top_k"]!, (double)sent["top_p"]!, (double)sent["min_p"]!, (double)sent["repeat_penalty"]!, (int)sent["seed"]!, (int)sent["max_tokens"]!),
            Is.EqualTo((0.5, 20, 0.9, 0.1, 1.1, 7, 64)));
        Assert.That(((bool)sent["stream"]!, (bool)sent["stream_options"]!["include_usage"]!, (bool)sent["chat_template_kwargs"]!["enable_thinking"]!), Is.EqualTo((true, true, false)));
    }

    [TestCase(400, """{"error":{"message":"unknown field 'x'","type":"invalid_request_error"}}""", "HTTP 400: unknown field 'x'", null)]
    [TestCase(400, """{"error":{"message":"the request exceeds the available context size","type":"exceed_context_size_error"}}""", "available context size", "context")]
    [TestCase(404, "not here", "HTTP 404: not here", null)]
    [TestCase(500, "", "HTTP 500", null)]
    public async Task A_refusal_is_kept_in_the_server_s_words(int status, string body, string error, string? stop)
    {
        await using var server = await StartAsync();
        (server.Status, server.Refusal) = (status, body);

        var sample = await OneAsync(server);

        Assert.That(sample.Error, Does.Contain(error));
        Assert.That((sample.Answer, sample.Stop), Is.EqualTo(((string?)null, stop)));
    }

    [Test]
    public async Task An_error_in_the_middle_is_kept_in_the_server_s_words()
    {
        await using var server = await StartAsync(Delta("content", "4"), """{"error":{"message":"out of memory"}}""");

        Assert.That((await OneAsync(server)).Error, Does.Contain("out of memory"));
    }

    [Test]
    public async Task An_end_without_a_reason_is_no_answer()
    {
        await using var server = await StartAsync(Delta("content", "4"));
        server.Cut = true;

        Assert.That((await OneAsync(server)).Error, Does.Contain("without a reason"));
    }

    [Test]
    public async Task A_model_that_the_server_does_not_offer_is_refused_with_those_it_does()
    {
        await using var server = await StartAsync();

        Assert.That(() => PlanAsync(server, "gpt-y"), Throws.TypeOf<UsageException>().With.Message.Contains("Did you mean 'gpt-x'?"));
    }

    [Test]
    public void Without_an_address_there_is_no_server_to_ask() =>
        Assert.That(
            () => new Planner(() => Suites, _ => null, () => new("recipe"), new Progress<PullProgress>()).PlanAsync(new(Models: ["m"], Engines: ["openai"]), default),
            Throws.TypeOf<UsageException>().With.Message.Contains("--base-url"));

    [Test]
    public async Task Prices_of_the_plan_go_with_the_candidate()
    {
        await using var server = await StartAsync();
        var plan = await PlanAsync(server, "gpt-x", new Dictionary<string, Price> { ["gpt-x"] = new(1.25, 10) });

        Assert.That(plan.Stages.Single().Candidate.Price, Is.EqualTo(new Price(1.25, 10)));
    }

    static Catalog<Suite> Suites => new(
        "suite",
        new Suite("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 64), new Dictionary<string, int>()) { Tasks = [new("t/1", "Six by seven?", "42")] });

    static Task<RunPlan> PlanAsync(OpenAITestServer server, string model, IReadOnlyDictionary<string, Price>? prices = null, GenerationOverrides? generation = null) =>
        new Planner(() => Suites, _ => null, () => new("recipe"), new Progress<PullProgress>()).PlanAsync(
            new(Models: [model], Engines: ["openai"], Generation: generation, Server: new(OpenAI: server.Address), Prices: prices), default);

    static async Task<Sample> OneAsync(OpenAITestServer server, GenerationOverrides? generation = null)
    {
        var plan = await PlanAsync(server, "gpt-x", generation: generation);
        await foreach (var e in new Sampler(TimeProvider.System, TimeSpan.FromMinutes(1)).RunAsync(plan, new HashSet<SampleKey>(), default))
        {
            if (e is RunEvent.SampleTaken(var sample))
            {
                return sample;
            }
        }

        throw new InvalidOperationException("No sample was taken.");
    }
}
