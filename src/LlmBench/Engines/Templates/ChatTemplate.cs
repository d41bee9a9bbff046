using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>A family of chat templates: how a conversation becomes the text that a model was trained on.</summary>
abstract class ChatTemplate(string name) : INamed
{
    static readonly (string Mark, Func<string, ChatTemplate> Of)[] Marks =
    [
        ("<|im_start|>", ChatMlOf),
        ("<|start_header_id|>", jinja => new Llama3Template(jinja)),
        ("<｜User｜>", jinja => new DeepSeekTemplate(jinja)),
    ];

    public string Name => name;

    /// <summary>How the family is told by the Jinja text that a model file carries.</summary>
    /// <returns>None where it shows the marks of no family, or of several: a guess could be wrong.</returns>
    public static ChatTemplate? Recognise(string jinja)
    {
        // Files write line breaks inside of texts as they are or as Jinja's \n; both mean the same.
        var text = jinja.Replace("\\n", "\n", StringComparison.Ordinal);
        return Array.FindAll(Marks, family => text.Contains(family.Mark, StringComparison.Ordinal)) is [var only] ? only.Of(text) : null;
    }

    /// <summary>What makes text of a prompt: the model's own template of a conversation, nothing of a text.</summary>
    /// <exception cref="EngineException">It is a conversation, and the model has no template.</exception>
    public static ChatTemplate For(IReadOnlyList<Message> prompt, ChatTemplate? own) =>
        Message.RawText(prompt) is not null ? NoTemplate.Only
        : own ?? throw new EngineException("The model has no chat template that the harness renders, and the prompt is a conversation: ask in the style 'completion'.");

    /// <summary>Names of the families, for messages.</summary>
    public static IReadOnlyList<string> Families { get; } = ["ChatML", "Qwen 3", "Llama 3", "DeepSeek"];

    /// <summary>The conversation, ending where the model's answer begins.</summary>
    /// <param name="thinking">Whether a model that can think first is to; none leaves it to the model.</param>
    public abstract IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking);

    /// <summary>Whether the model's text starts in its thinking, because the prompt ends with its opening tag.</summary>
    public bool StartsThinking(bool? thinking) => Ending(thinking) is [PromptPart.Special("<think>"), ..] ending && !ending.Contains(Special("</think>"));

    /// <summary>What the prompt holds after the start of the model's turn.</summary>
    protected virtual IReadOnlyList<PromptPart> Ending(bool? thinking) => [];

    protected static PromptPart Special(string token) => new PromptPart.Special(token);

    protected static PromptPart Plain(string text) => new PromptPart.Plain(text);

    static ChatTemplate ChatMlOf(string jinja) =>
        jinja.Contains("enable_thinking", StringComparison.Ordinal) ? new Qwen3Template(jinja) : new ChatMlTemplate(jinja);
}
