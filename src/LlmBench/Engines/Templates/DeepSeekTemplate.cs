using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>DeepSeek V3 and R1: the system text bare at the start, then a token for each speaker.</summary>
sealed class DeepSeekTemplate(string jinja) : ChatTemplate("DeepSeek")
{
    const string Turning = "<｜Assistant｜>";

    static readonly PromptPart Opening = Special("<think>");

    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking) =>
        [new PromptPart.Beginning(), .. messages.SelectMany(Turn), Special(Turning), .. Ending(thinking)];

    /// <summary>
    /// R1 opens its thinking in the template, with or without a line break; V3.1 opens it or closes it at once, as it is asked. Where the
    /// template leaves it to the model, the makers ask for the opening all the same, because the model skips its thinking now and then.
    /// </summary>
    protected override IReadOnlyList<PromptPart> Ending(bool? thinking) => thinking switch
    {
        _ when Says($"{Turning}<think>\n") => [Opening, Plain("\n")],
        _ when Says($"{Turning}<think>") => [Opening],
        true when Says("not thinking") => [Opening],
        _ when Says("not thinking") => [Special("</think>")],
        true => [Opening, Plain("\n")],
        _ => [],
    };

    bool Says(string text) => jinja.Contains(text, StringComparison.Ordinal);

    static IEnumerable<PromptPart> Turn(Message message) => message.Role switch
    {
        Role.System => [Plain(message.Text)],
        Role.User => [Special("<｜User｜>"), Plain(message.Text)],
        _ => [Special(Turning), Plain(message.Text), Special("<｜end▁of▁sentence｜>")],
    };
}
