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
        if (Load.ContextLength != Usual.ContextLength)
        {
            yield return $"ctx={Load.ContextLength}";
        }

        if (Load.Threads != Usual.Threads)
        {
            yield return $"threads={Load.Threads}";
        }

        if (Load.ReusePrefix)
        {
            yield return "reuse-prefix";
        }

        if (Load.Render is { } render && render != Engine.Renderings[0])
        {
            yield return $"render={render}";
        }

        foreach (var (_, shown) in Load.Special)
        {
            yield return shown;
        }

        if (Load.Slots != Usual.Slots)
        {
            yield return $"slots={Load.Slots}";
        }

        if (Recipe is { } recipe)
        {
            yield return $"recipe={recipe.Name}";
        }

        if (Choices is not null)
        {
            yield return $"choices={Choices}";
        }
    }
}
