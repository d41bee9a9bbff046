using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Planning.Recipes;

/// <summary>The same words in English and in Chinese.</summary>
sealed record Bilingual(string English, string Chinese)
{
    public string For(Suite suite) => Wordings.IsChinese(suite) ? Chinese : English;
}
