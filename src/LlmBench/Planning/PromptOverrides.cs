using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Planning;

/// <summary>How a run asks in place of the suites' own way; none leaves the suite's. It makes a variant of each suite, the same for every candidate.</summary>
/// <param name="Shots">Examples in each prompt, from the suite's own dev or train split.</param>
/// <param name="ChainOfThought"><c>on</c> has models write out their steps, <c>off</c> has them answer at once, in our wordings.</param>
/// <param name="System">The system text, or <c>none</c>; what the suite says about answering then stands at the head of the question.</param>
/// <param name="Style"><c>completion</c> has the model go on with a text, without its chat template; <c>instruction</c> talks to it.</param>
/// <param name="Prompt">A file with somebody else's wording, in place of all of the suite's.</param>
sealed record PromptOverrides(int? Shots = null, string? ChainOfThought = null, string? System = null, string? Prompt = null, string? Style = null)
{
    /// <summary>What steps need at the least; suites that ask for an answer alone allow few tokens.</summary>
    const int TokensForSteps = 512;

    /// <summary>Those of <paramref name="over"/> where it has any, else these.</summary>
    public PromptOverrides With(PromptOverrides over) =>
        new(over.Shots ?? Shots, over.ChainOfThought ?? ChainOfThought, over.System ?? System, over.Prompt ?? Prompt, over.Style ?? Style);

    /// <exception cref="UsageException">A value is none that there is, two contradict each other, or the suite has not so many examples.</exception>
    public Suite ApplyTo(Suite suite)
    {
        RefuseUnfit();
        var worded = Prompt is null ? suite : suite with { Prompt = PromptFile.Read(Prompt), System = null };
        var stepped = ChainOfThought is null ? worded : Stepped(worded, ChainOfThought == "on");
        var addressed = System is null ? stepped : Addressed(stepped, System == "none" ? null : System);
        var shown = Shots is { } shots ? Examples.Shown(addressed, shots, steps: ChainOfThought != "off") : addressed;
        return Style switch
        {
            null => shown,
            Completion.Name => Completion.Of(shown),
            _ => shown with { Style = null },
        };
    }

    void RefuseUnfit()
    {
        if (ChainOfThought is not (null or "on" or "off"))
        {
            throw new UsageException($"--chain-of-thought cannot be '{ChainOfThought}': give on or off, or leave it out for the suite's own way.");
        }

        if (Style is not null && !Completion.Styles.Contains(Style))
        {
            throw new UsageException($"--style cannot be '{Style}'.{Nearest.Hint(Style, Completion.Styles)} Give completion (a text that the model goes on with), or instruction (a conversation).");
        }

        if (Prompt is not null && ChainOfThought is not null)
        {
            throw new UsageException($"--chain-of-thought chooses our wording, and --prompt '{Prompt}' is one of its own: give one of them.");
        }

        if (System is { } text && string.IsNullOrWhiteSpace(text))
        {
            throw new UsageException("--system cannot be blank: give a text, or none for no system text.");
        }
    }

    static Suite Stepped(Suite suite, bool steps) => suite with
    {
        System = Wordings.For(suite, steps),
        Generation = steps ? suite.Generation with { MaxTokens = Math.Max(suite.Generation.MaxTokens, TokensForSteps) } : suite.Generation,
    };

    /// <summary>With another system text, or none; the suite's own words go to the head of the question.</summary>
    public static Suite Addressed(Suite suite, string? system) =>
        suite with { System = system, Prompt = suite.System is { } words ? $"{words}\n\n{suite.Prompt}" : suite.Prompt };
}
