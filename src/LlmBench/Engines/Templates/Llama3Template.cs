using System.Globalization;
using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>Llama 3: a header with the speaker's name before every turn, and an end-of-turn token behind it.</summary>
sealed class Llama3Template() : ChatTemplate("Llama 3")
{
    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking) =>
    [
        new PromptPart.Beginning(),
        .. messages.SelectMany(message => Header(message.Role).Concat([Plain(message.Text.Trim()), Special("<|eot_id|>")])),
        .. Header(Role.Assistant),
    ];

    static IEnumerable<PromptPart> Header(Role role) =>
        [Special("<|start_header_id|>"), Plain(role.ToString().ToLower(CultureInfo.InvariantCulture)), Special("<|end_header_id|>"), Plain("\n\n")];
}
