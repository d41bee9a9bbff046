namespace LlmBench.Suites.Generated.Chinese;

/// <summary>A noun and how it is counted.</summary>
/// <param name="Word">The measure word that dictionaries give first.</param>
/// <param name="Others">Those that some people would also take: never offered as wrong.</param>
sealed record Counted(string Noun, string Word, string Others)
{
    public bool Allows(char word) => Word[0] == word || Others.Contains(word);
}
