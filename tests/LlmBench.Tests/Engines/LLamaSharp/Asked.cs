using LlmBench.Engines;
using LlmBench.Engines.LLamaSharp;
using LlmBench.Suites;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>An answer of an engine in full.</summary>
sealed record Asked(string Text, EngineEvent.Done Done)
{
    public static Model Nano { get; } = LLamaSharpModel.Describe(NanoModels.F16("nano-4m"), new());

    public static async Task<LLamaSharpEngine> LoadedAsync(LoadSettings settings, string? path = null)
    {
        var engine = new LLamaSharpEngine();
        await engine.LoadAsync(path is null ? Nano : Nano with { Path = path }, settings, default);
        return engine;
    }

    public static Task<Asked> AskAsync(IEngine engine, string question, int maxTokens = 40) => AskAsync(engine, [new(Role.User, question)], new(maxTokens));

    public static async Task<Asked> AskAsync(IEngine engine, IReadOnlyList<Message> prompt, GenerationSettings settings)
    {
        var text = "";
        await foreach (var said in engine.GenerateAsync(prompt, settings, default))
        {
            text += said is EngineEvent.Piece piece ? piece.Text : "";
            if (said is EngineEvent.Done done)
            {
                return new(text, done);
            }
        }

        throw new EngineException("There was no end.");
    }
}
