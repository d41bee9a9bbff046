using LlmBench.Engines.Reference;
using LlmBench.Suites;
using LlmBench.Tests.Engines.Ollama.Server;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>The same weights and the same rendered text give the same answer through every engine.</summary>
sealed class PromptParityTests
{
    static readonly string[] Questions = ["What is 7 + 8?", "What is 12 * 3?", "反义词：大"];

    [TestCase("harness", null, "/api/generate")]
    [TestCase("engine", null, "/api/chat")]
    [TestCase("harness", "completion", "/api/generate")]
    [TestCase("engine", "completion", "/api/generate")]
    public async Task Ollama_answers_as_the_reference_engine_does(string render, string? style, string path)
    {
        using var nano = new ServedNano("nano-4m");
        await using var server = await OllamaTestServer.StartAsync(nano.Model);

        var samples = await new OllamaRun(server) { Load = new(ContextLength: 256, Render: render), MaxTokens = 20, Style = style }.AskAsync("nano-4m", Questions);

        Assert.That(samples.Select(sample => sample.Answer), Is.EqualTo(await ReferenceAsync(style is null ? Role.User : Role.None)));
        Assert.That(server.Requests.Where(request => request.Body is { } body && !AnswerApi.IsLoad(body) && request.Path != "/api/show").Select(request => request.Path).Distinct(), Is.EqualTo([path]));
    }

    static async Task<List<string>> ReferenceAsync(Role role)
    {
        await using var engine = new ReferenceEngine();
        await engine.LoadAsync(ModelFile.Read(NanoModels.F16("nano-4m")).Describe(new()), new(ContextLength: 256), default);
        var answers = new List<string>();
        foreach (var question in Questions)
        {
            var answer = "";
            await foreach (var said in engine.GenerateAsync([new(role, question)], new(MaxTokens: 20), default))
            {
                answer += said is LlmBench.Engines.EngineEvent.Piece(var text) ? text : "";
            }

            answers.Add(answer);
        }

        return answers;
    }
}
