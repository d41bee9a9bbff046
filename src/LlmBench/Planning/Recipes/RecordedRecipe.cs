using System.Globalization;
using LlmBench.Suites;

namespace LlmBench.Planning.Recipes;

/// <summary>A recipe as a run recorded it, so that what was asked can be told from the run alone.</summary>
static class RecordedRecipe
{
    /// <summary>The suite as it was put to the candidate.</summary>
    /// <param name="settings">None where it was asked the suite's way.</param>
    public static Suite ApplyTo(IReadOnlyDictionary<string, string>? settings, Suite suite) => settings is null ? suite : Read(settings).ApplyTo(suite);

    static Recipe Read(IReadOnlyDictionary<string, string> settings)
    {
        var generation = new GenerationOverrides(
            Whole("maxTokens"), Number("temperature"), Whole("topK"), Number("topP"), Number("minP"), Number("repeatPenalty"), Whole("seed"),
            settings.GetValueOrDefault("stop")?.Split(' '), settings.GetValueOrDefault("think"));
        var (english, chinese) = (settings.GetValueOrDefault("mathematics"), settings.GetValueOrDefault("mathematics, Chinese"));
        return new(settings.GetValueOrDefault("name") ?? "", "", [], "", generation)
        {
            System = settings.GetValueOrDefault("system"),
            Mathematics = english is null || chinese is null ? null : new(english, chinese),
        };

        double? Number(string name) => double.TryParse(settings.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var value) ? value : null;

        int? Whole(string name) => int.TryParse(settings.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
