using LlmBench.Suites.Public;

namespace LlmBench.Suites.Pulling;

/// <summary>Files that the user has: in the folder itself, or in a folder of the set's name in it (<c>mgsm</c> for <c>mgsm-zh</c>).</summary>
sealed class FolderSupply(string folder) : IFileSupply
{
    public Task GetAsync(PublicSource set, SourceFile file, string path, CancellationToken ct)
    {
        var found = Find(set, file) ?? throw new UsageException($"There is no '{file.Path}' of {set.Title} in '{folder}'.");
        try
        {
            File.Copy(found, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{found}' cannot be copied: {error.Message}");
        }

        return Task.CompletedTask;
    }

    public bool Has(PublicSource set, SourceFile file) => Find(set, file) is not null;

    string? Find(PublicSource set, SourceFile file)
    {
        string[] folders = [folder, Path.Combine(folder, set.Name), Path.Combine(folder, set.Name.Split('-')[0])];
        string[] places = [.. folders.Select(place => Path.Combine(place, file.Path)), Path.Combine(folder, Path.GetFileName(file.Path))];
        return places.FirstOrDefault(File.Exists);
    }
}
