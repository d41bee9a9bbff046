using LlmBench.Engines;
using LlmBench.Planning.Recipes;

namespace LlmBench.Planning;

/// <summary>What is compared: one model, in one quantization, on one engine, loaded in one way. A row of tables, a series of charts.</summary>
sealed record Candidate(Engine Engine, Model Model, LoadSettings Load)
{
    static readonly LoadSettings Usual = new();

    /// <summary>What its tokens cost; none where nobody asks for money.</summary>
    public Price? Price { get; init; }

    /// <summary>How its makers want it asked, without what the user says otherwise; none where it is asked the suite's way.</summary>
    public Recipe? Recipe { get; init; }

    /// <summary>How its choices are judged where no answer is written; none where answers are.</summary>
    public string? Choices { get; init; }

    /// <summary>For people: <c>nano-4m:q8_0@reference</c>, with the load settings that are not the usual ones.</summary>
    public string Label => string.Join(',', Differences().Prepend($"{Model.Name}:{Model.Quantization}@{Engine.Name}"));

    /// <summary>For samples: names move from weights to weights, the digest does not.</summary>
    public string Key => $"{Label}#{Model.Digest[..12]}";

    IEnumerable<string> Differences()
    {
        string?[] differences =
        [
            Load.ContextLength == Usual.ContextLength ? null : $"ctx={Load.ContextLength}",
            Load.Threads == Usual.Threads ? null : $"threads={Load.Threads}",
            Load.ReusePrefix ? "reuse-prefix" : null,
            Load.Render is { } render && render != Engine.Renderings[0] ? $"render={render}" : null,
            .. Load.Special.Select(special => special.Shown),
            Load.Slots == Usual.Slots ? null : $"slots={Load.Slots}",
            Recipe is null ? null : $"recipe={Recipe.Name}",
            Choices is null ? null : $"choices={Choices}",
        ];
        return differences.OfType<string>();
    }
}
