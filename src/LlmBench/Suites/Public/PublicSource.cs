namespace LlmBench.Suites.Public;

/// <summary>Where a public data set comes from and on what terms.</summary>
/// <param name="Licence">SPDX identifier where there is one.</param>
/// <param name="NonCommercial">The licence forbids commercial use: the user is asked before it is pulled.</param>
sealed record PublicSource(
    string Name,
    string Title,
    string Licence,
    IReadOnlyList<SourceFile> Files,
    string? NativeTitle = null,
    bool NonCommercial = false) : INamed;
