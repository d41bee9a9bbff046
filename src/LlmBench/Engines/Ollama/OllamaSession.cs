using LlmBench.Engines.Http;
using LlmBench.Suites;

namespace LlmBench.Engines.Ollama;

/// <summary>The time that a model stays loaded: what is the same for all its answers.</summary>
sealed class OllamaSession(Model model, OllamaRequests requests, LoadFacts loaded, LoadSettings load, OllamaTemplate template)
{
    readonly PromptMemory memory = new();

    public OllamaRequests Requests => requests;

    public LoadFacts Loaded => loaded;

    public OllamaFlags Flags { get; } = new(loaded, load.ContextLength);

    public int ContextLength => Math.Min(load.ContextLength, loaded.ContextLength ?? load.ContextLength);

    /// <summary>An answer that is about to be asked for.</summary>
    public OllamaAnswer Begin(IReadOnlyList<Message> prompt, GenerationSettings settings, Exchange exchange)
    {
        var raw = Message.RawText(prompt);
        var rendered = raw ?? (load.Render == "harness" ? template.Render(prompt, settings.Thinking) : null);
        var text = rendered ?? string.Join('\n', prompt.Select(message => message.Text));
        return new(this, exchange, settings, text, memory.Add(prompt))
        {
            Chat = rendered is null ? requests.Chat(prompt, settings, model.Capabilities?.Contains("thinking") == true) : null,
            Raw = rendered is not null ? requests.Raw(rendered, settings) : null,
            StartsThinking = raw is null && template.StartsThinking(settings.Thinking, rendered is not null),
        };
    }
}
