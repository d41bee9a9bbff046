using LlmBench.Suites.Public;

namespace LlmBench.Suites.Pulling;

/// <summary>Gets the files of public sets from somewhere.</summary>
interface IFileSupply
{
    /// <summary>Puts the file at a path whose folder is there. Nothing promises yet that its bytes are right.</summary>
    /// <exception cref="UsageException">It cannot be had.</exception>
    Task GetAsync(PublicSource set, SourceFile file, string path, CancellationToken ct);

    /// <summary>Whether there is any use in asking for it.</summary>
    bool Has(PublicSource set, SourceFile file);
}
