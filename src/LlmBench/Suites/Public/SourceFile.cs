namespace LlmBench.Suites.Public;

/// <summary>One file of a public data set as its authors publish it.</summary>
/// <param name="Path">Where it lies in the set's folder.</param>
/// <param name="Address">The canonical one.</param>
/// <param name="Sha256">64 hexadecimal digits, lower-case; none where no independent record of the bytes is known.</param>
/// <param name="Bytes">Its size, where the digest is known.</param>
/// <param name="Unpack">Whether it is a zip whose entries are read in its place.</param>
/// <param name="Dev">Whether it holds only examples for prompts: the set can be read without it.</param>
sealed record SourceFile(string Path, string Address, string? Sha256 = null, long? Bytes = null, bool Unpack = false, bool Dev = false);
