using System.Globalization;
using LlmBench.Suites;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace LlmBench.Engines.Ollama;

/// <summary>What is sent to the server: every setting in every request, so that no default of the server or of a model decides a score.</summary>
/// <param name="tag">The model's.</param>
sealed class OllamaRequests(string tag, LoadSettings load)
{
    /// <summary>Longer than any pause within a stage; the model is unloaded at the end of it.</summary>
    const string KeepAlive = "30m";

    /// <param name="thinks">Whether the model can think first: others refuse to be told.</param>
    public ChatRequest Chat(IReadOnlyList<Suites.Message> prompt, GenerationSettings settings, bool thinks) => new()
    {
        Model = tag,
        Messages = prompt.Select(message => new OllamaSharp.Models.Chat.Message(new ChatRole(message.Role.ToString().ToLower(CultureInfo.InvariantCulture)), message.Text)),
        Options = Options(settings),
        KeepAlive = KeepAlive,
        Think = thinks ? Think(settings) : null,
        Stream = true,
    };

    /// <summary>The prompt goes to the model as it is, without the server's template.</summary>
    public GenerateRequest Raw(string prompt, GenerationSettings settings) => new()
    {
        Model = tag,
        Prompt = prompt,
        Raw = true,
        Options = Options(settings),
        KeepAlive = KeepAlive,
        Stream = true,
    };

    /// <summary>Nothing to answer: the server only loads the model, with the settings that would have it loaded again if they came later.</summary>
    public GenerateRequest Load() => new() { Model = tag, Prompt = "", Options = LoadOptions(), KeepAlive = KeepAlive, Stream = true };

    public GenerateRequest Unload() => new() { Model = tag, Prompt = "", KeepAlive = "0", Stream = true };

    RequestOptions LoadOptions() => new() { NumCtx = load.ContextLength, NumThread = load.Threads > 0 ? load.Threads : null };

    RequestOptions Options(GenerationSettings settings)
    {
        var options = LoadOptions();
        options.NumPredict = settings.MaxTokens;
        options.Temperature = (float)settings.Temperature;
        options.TopK = settings.TopK;
        options.TopP = (float)settings.TopP;
        options.MinP = (float)settings.MinP;
        options.TypicalP = 1;
        options.RepeatPenalty = (float)settings.RepeatPenalty;
        options.PresencePenalty = 0;
        options.FrequencyPenalty = 0;
        options.Seed = settings.Seed;
        options.Stop = settings.Stop?.ToArray();
        return options;
    }

    static ThinkValue? Think(GenerationSettings settings) => settings switch
    {
        { Thinking: null } => (ThinkValue?)null,
        { Thinking: true, Effort: { } effort } => new ThinkValue(effort),
        { Thinking: var thinking } => new ThinkValue(thinking),
    };
}
