using System.Globalization;
using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>ChatML: every turn between <c>&lt;|im_start|&gt;</c> with the speaker's name and <c>&lt;|im_end|&gt;</c>.</summary>
class ChatMlTemplate(string jinja, string name = "ChatML") : ChatTemplate(name)
{
    const string SystemTurn = "<|im_start|>system\n";

    readonly string? defaultSystem = DefaultSystemOf(jinja);

    readonly bool begins = jinja.Contains("bos_token", StringComparison.Ordinal);

    /// <summary>Thinking models without a choice (QwQ, Qwen 3 Thinking) open their thinking in the template.</summary>
    readonly bool thinksAlways = jinja.Contains("<|im_start|>assistant\n<think>\n", StringComparison.Ordinal);

    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking)
    {
        IEnumerable<Message> system = defaultSystem is not null && messages is not [{ Role: Role.System }, ..] ? [new(Role.System, defaultSystem)] : [];
        return
        [
            .. begins ? (IEnumerable<PromptPart>)[new PromptPart.Beginning()] : [],
            .. system.Concat(messages).SelectMany(Turn),
            Special("<|im_start|>"),
            Plain("assistant\n"),
            .. Ending(thinking),
        ];
    }

    protected override IReadOnlyList<PromptPart> Ending(bool? thinking) => thinksAlways ? [Special("<think>"), Plain("\n")] : [];

    /// <summary>What a template says where a conversation has no system turn: the literal text that stands in it (Qwen 2.5 has one).</summary>
    static string? DefaultSystemOf(string jinja)
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

    static IEnumerable<PromptPart> Turn(Message message) =>
    [
        Special("<|im_start|>"),
        Plain($"{message.Role.ToString().ToLower(CultureInfo.InvariantCulture)}\n{message.Text}"),
        Special("<|im_end|>"),
        Plain("\n"),
    ];
}
