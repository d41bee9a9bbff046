namespace LlmBench.Suites.Pulling;

/// <summary>A file of a public set as it was when it was pulled.</summary>
/// <param name="Known">The digest was compared with an independent record; where there is none it is only written down.</param>
sealed record PulledFile(string Path, long Bytes, string Sha256, bool Known);
