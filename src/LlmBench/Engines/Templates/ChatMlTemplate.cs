using System.Globalization;
using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>ChatML: every turn between <c>&lt;|im_start|&gt;</c> with the speaker's name and <c>&lt;|im_end|&gt;</c>.</summary>
/// <param name="defaultSystem">The system turn of a conversation that has none; none where it is left out.</param>
class ChatMlTemplate(string? defaultSystem, string name = "ChatML") : ChatTemplate(name)
{
    const string SystemTurn = "<|im_start|>system\\n";

    /// <summary>What a template says where a conversation has no system turn: the literal text that stands in it (Qwen 2.5 has one).</summary>
    public static string? DefaultSystemOf(string jinja)
    {
        for (var at = jinja.IndexOf(SystemTurn, StringComparison.Ordinal); at >= 0; at = jinja.IndexOf(SystemTurn, at + 1, StringComparison.Ordinal))
        {
            var text = jinja.AsSpan(at + SystemTurn.Length);
            if (text.IndexOf("<|im_end|>", StringComparison.Ordinal) is > 0 and var end && !text[..end].ContainsAny('\'', '{', '\\'))
            {
                return text[..end].ToString();
            }
        }

        return null;
    }

    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking)
    {
        IEnumerable<Message> system = defaultSystem is not null && messages is not [{ Role: Role.System }, ..] ? [new(Role.System, defaultSystem)] : [];
        return system.Concat(messages).SelectMany(Turn).Append(Special("<|im_start|>")).Append(Plain("assistant\n"));
    }

    static IEnumerable<PromptPart> Turn(Message message) =>
    [
        Special("<|im_start|>"),
        Plain($"{message.Role.ToString().ToLower(CultureInfo.InvariantCulture)}\n{message.Text}"),
        Special("<|im_end|>"),
        Plain("\n"),
    ];
}
