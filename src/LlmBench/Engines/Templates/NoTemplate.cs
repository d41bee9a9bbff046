using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>No template: a text reaches the model as it is, behind the beginning-of-sequence token where the model asks for one.</summary>
sealed class NoTemplate : ChatTemplate
{
    NoTemplate()
        : base("none")
    {
    }

    public static NoTemplate Only { get; } = new();

    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking) => messages.Select(message => Plain(message.Text));
}
