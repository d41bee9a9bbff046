using LlmBench.Engines;
using LlmBench.Engines.Ollama;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>Against the live server at <c>OLLAMA_HOST</c>: the model that <c>LLMBENCH_TEST_OLLAMA</c> names, or its smallest one that does not think.</summary>
sealed class LiveOllamaContractTests : EngineContract
{
    Model? model;

    protected override Engine Subject => OllamaEngine.At(new());

    protected override Model Gone => new("gone", "q4_0", new('e', 64), 1) { Tag = "gone:latest" };

    [OneTimeSetUp]
    public async Task FindAsync()
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("OLLAMA_HOST")))
        {
            Assert.Ignore("OLLAMA_HOST names no server: Ollama's engine is tested against the test server alone.");
        }

        try
        {
            var named = Environment.GetEnvironmentVariable("LLMBENCH_TEST_OLLAMA");
            var there = named is null ? await Subject.Models.ListAsync(default) : await Subject.Models.FindAsync(named, new(), default);
            model = there.OrderBy(other => other.Capabilities?.Contains("thinking") ?? false).ThenBy(other => other.SizeBytes).FirstOrDefault();
        }
        catch (UsageException error)
        {
            Assert.Ignore(error.Message);
        }

        if (model is null)
        {
            Assert.Ignore("The server at OLLAMA_HOST has no model.");
        }
    }

    protected override Task<Model> ModelAsync() => Task.FromResult(model!);
}
