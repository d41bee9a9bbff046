using System.Globalization;
using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>Llama 3: a header with the speaker's name before every turn, and an end-of-turn token behind it.</summary>
sealed class Llama3Template(string jinja) : ChatTemplate("Llama 3")
{
    /// <summary>
    /// From 3.1 on the system turn, which is then never left out, starts with two dates. Today's is the one that the template gives where
    /// nobody does: a prompt that changes every day could not be repeated.
    /// </summary>
    const string Dates = "Cutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n";

    readonly bool dated = jinja.Contains("Cutting Knowledge Date: December 2023", StringComparison.Ordinal);

    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking) =>
    [
        new PromptPart.Beginning(),
        .. Dated([.. messages.Select(message => message with { Text = message.Text.Trim() })]).SelectMany(Turn),
        .. Header(Role.Assistant),
    ];

    IEnumerable<Message> Dated(IReadOnlyList<Message> messages) =>
        !dated ? messages
        : messages is [{ Role: Role.System } system, ..] ? messages.Skip(1).Prepend(system with { Text = Dates + system.Text })
        : messages.Prepend(new(Role.System, Dates));

    static IEnumerable<PromptPart> Turn(Message message) => Header(message.Role).Concat([Plain(message.Text), Special("<|eot_id|>")]);

    static IEnumerable<PromptPart> Header(Role role) =>
        [Special("<|start_header_id|>"), Plain(role.ToString().ToLower(CultureInfo.InvariantCulture)), Special("<|end_header_id|>"), Plain("\n\n")];
}
