using System.Globalization;
using System.IO.Enumeration;
using LlmBench.Engines;
using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Planning.Recipes;

/// <summary>How the makers of a model say that it is to be asked. It belongs to the candidate: others in the same run are asked the suite's way.</summary>
/// <param name="Models">Whose names begin with one of these, in whatever case; <c>*</c> stands for anything.</param>
/// <param name="Except">Names among those that it is not for.</param>
/// <param name="Architectures">Whose weights say so in their metadata.</param>
/// <param name="System"><c>none</c> for no system text; the suite's words then stand at the head of the question.</param>
/// <param name="Mathematics">What is said in place of the suite's words about problems whose answer is a number or an expression.</param>
/// <param name="Source">Where its makers say so.</param>
sealed record Recipe(
    string Name,
    string Title,
    IReadOnlyList<string> Models,
    string Source,
    GenerationOverrides Generation,
    IReadOnlyList<string>? Except = null,
    IReadOnlyList<string>? Architectures = null,
    string? System = null,
    Bilingual? Mathematics = null) : INamed
{
    public bool IsFor(Model model)
    {
        string[] names = [model.Name, model.Tag ?? model.Name];
        return names.Any(name => Matches(Models, name) || Architectures?.Contains(model.Architecture) == true)
            && !names.Any(name => Matches(Except ?? [], name));
    }

    /// <summary>What is left of it where the user says otherwise: explicit options win.</summary>
    public Recipe Under(GenerationOverrides generation, PromptOverrides prompting) => this with
    {
        Generation = Generation.Without(generation),
        System = prompting is { System: null, Prompt: null } ? System : null,
        Mathematics = prompting is { System: null, ChainOfThought: null, Prompt: null } ? Mathematics : null,
    };

    /// <summary>Makers say how their models are talked to: a text to go on with is asked the suite's way.</summary>
    public Suite ApplyTo(Suite suite)
    {
        if (suite.Style is Completion.Name)
        {
            return suite;
        }

        var worded = Mathematics is { } words && Wordings.FormOf(suite) is AnswerForm.Number or AnswerForm.Boxed
            ? suite with { System = words.For(suite) }
            : suite;
        return (System == "none" ? PromptOverrides.Addressed(worded, null) : worded) with { Generation = Generation.ApplyTo(suite.Generation) };
    }

    /// <summary>All of it that changes what is asked, by name, for the run's record.</summary>
    public IReadOnlyDictionary<string, string> Settings()
    {
        (string Name, object? Value)[] all =
        [
            ("name", Name), ("maxTokens", Generation.MaxTokens), ("temperature", Generation.Temperature), ("topK", Generation.TopK), ("topP", Generation.TopP),
            ("minP", Generation.MinP), ("repeatPenalty", Generation.RepeatPenalty), ("seed", Generation.Seed), ("think", Generation.Think),
            ("stop", Generation.Stop is { } stop ? string.Join(' ', stop) : null), ("system", System),
            ("mathematics", Mathematics?.English), ("mathematics, Chinese", Mathematics?.Chinese),
        ];
        return all.Where(setting => setting.Value is not null).ToDictionary(setting => setting.Name, setting => Convert.ToString(setting.Value, CultureInfo.InvariantCulture)!);
    }

    static bool Matches(IReadOnlyList<string> patterns, string name) =>
        patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name.AsSpan(name.LastIndexOf('/') + 1), ignoreCase: true));
}
