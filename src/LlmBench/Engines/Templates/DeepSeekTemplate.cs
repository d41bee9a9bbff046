using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>DeepSeek V3 and R1: the system text bare at the start, then a token for each speaker.</summary>
sealed class DeepSeekTemplate() : ChatTemplate("DeepSeek")
{
    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking) =>
    [
        new PromptPart.Beginning(),
        .. messages.SelectMany(Turn),
        Special("<｜Assistant｜>"),
        .. StartsThinking(thinking) ? (IEnumerable<PromptPart>)[Special("<think>"), Plain("\n")] : [],
    ];

    /// <summary>The makers ask for it where the model is to think, because it skips its thinking now and then.</summary>
    public override bool StartsThinking(bool? thinking) => thinking == true;

    static IEnumerable<PromptPart> Turn(Message message) => message.Role switch
    {
        Role.System => [Plain(message.Text)],
        Role.User => [Special("<｜User｜>"), Plain(message.Text)],
        _ => [Special("<｜Assistant｜>"), Plain(message.Text), Special("<｜end▁of▁sentence｜>")],
    };
}
