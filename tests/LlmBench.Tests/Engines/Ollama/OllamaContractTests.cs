using LlmBench.Engines;
using LlmBench.Engines.Ollama;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>Against the test server.</summary>
sealed class OllamaContractTests : EngineContract, IAsyncDisposable
{
    static readonly string[] Words = ["one", " two", " three", " four", " five"];

    OllamaTestServer? server;

    protected override Engine Subject => OllamaEngine.At(new(server!.Address));

    protected override Model Gone => new("gone", "q4_0", new('e', 64), 1) { Tag = "gone:latest" };

    protected override bool CountsTemplates => false;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await OllamaTestServer.StartAsync(new ServedModel("counts:latest", Speak));

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<Model> ModelAsync() => (await Subject.Models.FindAsync("counts", new(), default)).Single();

    /// <summary>The same words each time when it is greedy, and words that hang on the seed when it is not.</summary>
    static Speech Speak(string prompt, ServerOptions options)
    {
        var random = new Random(options.Seed);
        return new(options.Temperature == 0 ? Words : [.. Enumerable.Range(0, 8).Select(_ => Words[random.Next(Words.Length)])], 8 + prompt.Split(' ').Length);
    }
}
