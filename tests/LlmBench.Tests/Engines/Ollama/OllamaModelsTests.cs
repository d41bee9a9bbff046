using LlmBench.Engines;
using LlmBench.Engines.Ollama;
using LlmBench.Planning;
using LlmBench.Sampling;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

sealed class OllamaModelsTests
{
    static readonly ServedModel Eight = ServedModel.Saying("qwen3:8b", _ => Speech.Of("ok")) with { Capabilities = ["completion", "thinking"] };

    [Test]
    public async Task Describes_what_is_installed()
    {
        await using var server = await OllamaTestServer.StartAsync(Eight, Eight with { Tag = "nomic:latest", Capabilities = ["embedding"] });

        var model = (await new OllamaModels(new(server.Address)).ListAsync(default)).Single();

        Assert.That(
            (model.Tag, model.Name, model.Quantization, model.SizeBytes, model.ParameterCount, model.ContextLength, model.EngineVersion),
            Is.EqualTo(("qwen3:8b", "qwen3:8b", "q4_k_m", 5_000_000_000L, 8_190_735_360L, 40_960, "0.30.1")));
        Assert.That((model.Digest, model.Architecture, model.TemplateDigest!.Length), Is.EqualTo((new string('a', 64), "qwen3", 64)));
        Assert.That(model.Capabilities, Does.Contain("thinking"));
    }

    [Test]
    public async Task A_model_that_is_not_there_is_answered_with_the_nearest_that_are()
    {
        await using var server = await OllamaTestServer.StartAsync(Eight);

        Assert.That(
            () => new OllamaModels(new(server.Address)).FindAsync("qwen3:7b", new(), default),
            Throws.TypeOf<UsageException>().With.Message.Contains("'qwen3:7b'").And.Message.Contains("nearest installed is 'qwen3:8b'").And.Message.Contains("--pull"));
    }

    [Test]
    public async Task A_name_that_does_not_exist_in_the_library_either_is_answered_with_one_that_does()
    {
        await using var server = await OllamaTestServer.StartAsync();

        Assert.That(
            () => new OllamaModels(new(server.Address)).FindAsync("llama4-scout:17b", new(), default),
            Throws.TypeOf<UsageException>().With.Message.Contains("did you mean 'llama4:scout'?"));
    }

    [Test]
    public async Task Every_missing_quantization_is_named_before_the_run()
    {
        await using var server = await OllamaTestServer.StartAsync(Eight with { Tag = "qwen3:8b-q8_0" });

        Assert.That(
            () => new OllamaRun(server).PlanAsync(new(Models: ["qwen3:8b"], Quants: ["q4_K_M", "q8_0", "fp16"])),
            Throws.TypeOf<UsageException>().With.Message.Contains("'qwen3:8b-q4_K_M'").And.Message.Contains("'qwen3:8b-fp16'").And.Message.Not.Contains("no model 'qwen3:8b-q8_0'"));
    }

    [Test]
    public async Task Quantizations_of_one_model_are_candidates_of_one_name()
    {
        await using var server = await OllamaTestServer.StartAsync(
            Eight with { Tag = "qwen3:8b-q8_0", Quantization = "Q8_0" }, Eight with { Tag = "qwen3:8b-fp16", Quantization = "F16", Digest = new('b', 64) });
        var run = new OllamaRun(server);

        var plan = await run.PlanAsync(new(Suites: [], Models: ["qwen3:8b"], Quants: ["q8_0", "fp16"]));

        Assert.That(plan.Stages.Select(stage => stage.Candidate.Label), Is.EqualTo(["qwen3:8b:q8_0@ollama,ctx=4096", "qwen3:8b:f16@ollama,ctx=4096"]));
    }

    [Test]
    public async Task Pulls_a_model_that_is_not_there_when_told_to_and_tells_how_far_it_is()
    {
        await using var server = await OllamaTestServer.StartAsync();
        server.Library["qwen3:8b"] = Eight;
        var told = new List<PullProgress>();

        await new OllamaModels(new(server.Address)).PullAsync("qwen3:8b", new Heard(told), default);

        Assert.That(told.Select(next => next.Status).Distinct(), Is.EqualTo(["pulling manifest", "pulling aaaaaaaaaaaa", "success"]));
        Assert.That(told.Max(next => next.CompletedBytes), Is.EqualTo(5_000_000_000));
        Assert.That(await new OllamaModels(new(server.Address)).FindAsync("qwen3:8b", new(), default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_pull_that_fails_says_why_in_the_server_s_words_and_what_exists()
    {
        await using var server = await OllamaTestServer.StartAsync();

        Assert.That(
            () => new OllamaRun(server).PlanAsync(new(Models: ["qwen3:7b"], Pull: true)),
            Throws.TypeOf<UsageException>().With.Message.Contains("file does not exist").And.Message.Contains("'qwen3:8b'"));
    }

    [Test]
    public void A_server_that_is_not_there_is_said_to_be_so() =>
        Assert.That(
            () => new OllamaModels(new("127.0.0.1:9")).ListAsync(default),
            Throws.TypeOf<UsageException>().With.Message.Contains("127.0.0.1:9").And.Message.Contains("ollama serve"));

    [Test]
    public async Task A_tag_that_has_moved_since_the_plan_is_not_measured()
    {
        await using var server = await OllamaTestServer.StartAsync(Eight);
        var run = new OllamaRun(server);
        var plan = await run.PlanAsync(new(Models: ["qwen3:8b"], Scope: "smoke"));
        server.Models[0] = Eight with { Digest = new('c', 64) };

        var failed = await FailureAsync(plan);

        Assert.That(failed, Does.Contain("'qwen3:8b' has become another model"));
    }

    [Test]
    public async Task A_model_that_does_not_load_fails_its_stage_in_the_server_s_words()
    {
        await using var server = await OllamaTestServer.StartAsync(Eight);
        server.LoadFault = new() { Status = 500, Body = """{"error":"model requires more system memory (9.3 GiB) than is available (2.1 GiB)"}""" };

        var failed = await FailureAsync(await new OllamaRun(server).PlanAsync(new(Models: ["qwen3:8b"], Scope: "smoke")));

        Assert.That(failed, Does.Contain("model requires more system memory"));
    }

    [Test]
    public async Task A_model_with_a_template_of_no_known_family_is_not_rendered_by_the_harness()
    {
        await using var server = await OllamaTestServer.StartAsync(Eight);

        Assert.That(
            () => new OllamaRun(server) { Load = new(Render: "harness") }.PlanAsync(new(Models: ["qwen3:8b"])),
            Throws.TypeOf<UsageException>().With.Message.Contains("--render engine"));
    }

    static async Task<string> FailureAsync(RunPlan plan)
    {
        var sampler = new Sampler(TimeProvider.System, TimeSpan.FromMinutes(1));
        await foreach (var e in sampler.RunAsync(plan, new HashSet<LlmBench.Results.SampleKey>(), default))
        {
            if (e is RunEvent.StageFailed(_, var reason))
            {
                return reason;
            }
        }

        return "";
    }

    sealed class Heard(List<PullProgress> told) : IProgress<PullProgress>
    {
        public void Report(PullProgress value) => told.Add(value);
    }
}
