using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>A family of chat templates: how a conversation becomes the text that a model was trained on.</summary>
abstract class ChatTemplate(string name) : INamed
{
    public string Name => name;

    /// <summary>How the family is told by the Jinja text that a model file carries; the more particular families come first.</summary>
    public static ChatTemplate? Recognise(string jinja) =>
        jinja.Contains("<|im_start|>", StringComparison.Ordinal) ? ChatMlOf(jinja)
        : jinja.Contains("<|start_header_id|>", StringComparison.Ordinal) ? new Llama3Template()
        : jinja.Contains("<｜User｜>", StringComparison.Ordinal) ? new DeepSeekTemplate()
        : null;

    /// <summary>Names of the families, for messages.</summary>
    public static IReadOnlyList<string> Families { get; } = ["ChatML", "Qwen 3", "Llama 3", "DeepSeek"];

    /// <summary>The conversation, ending where the model's answer begins.</summary>
    /// <param name="thinking">Whether a model that can think first is to; none leaves it to the model.</param>
    public abstract IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking);

    /// <summary>Whether the model's text starts in its thinking, because the prompt ends with its opening tag.</summary>
    public virtual bool StartsThinking(bool? thinking) => false;

    protected static PromptPart Special(string token) => new PromptPart.Special(token);

    protected static PromptPart Plain(string text) => new PromptPart.Plain(text);

    static ChatTemplate ChatMlOf(string jinja) =>
        jinja.Contains("enable_thinking", StringComparison.Ordinal) ? new Qwen3Template() : new ChatMlTemplate(ChatMlTemplate.DefaultSystemOf(jinja));
}
