using System.Text.Json;
using LlmBench.Suites.Public;

namespace LlmBench.Suites.Pulling;

/// <summary>Brings a public set onto this machine: gets its files, checks and reads them, and only then puts them in place.</summary>
sealed class Puller(PulledSets sets, IFileSupply supply, TimeProvider clock)
{
    /// <param name="accepted">The user has agreed to terms that forbid commercial use.</param>
    /// <exception cref="UsageException">A file cannot be had, is not the right one, or cannot be read; what was pulled earlier stays.</exception>
    public async Task<PulledRecord> PullAsync(PublicSet set, bool accepted, CancellationToken ct)
    {
        try
        {
            return await GetAsync(set, accepted, sets.IncomingOf(set), ct);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{sets.FolderOf(set)}' cannot be written: {error.Message}");
        }
    }

    async Task<PulledRecord> GetAsync(PublicSet set, bool accepted, string incoming, CancellationToken ct)
    {
        var files = new List<PulledFile>();
        foreach (var file in set.Source.Files.Where(file => !file.Dev || supply.Has(set.Source, file)))
        {
            files.Add(await GetAsync(set.Source, file, Path.Combine(incoming, file.Path), ct));
        }

        foreach (var archive in set.Source.Files.Where(file => file.Unpack))
        {
            files.AddRange(Unpacked(incoming, archive));
        }

        CheckFields(set, incoming);
        var record = new PulledRecord(set.Name, set.Source.Licence, accepted, clock.GetUtcNow(), files);
        Keep(set, incoming, record);
        return record;
    }

    /// <exception cref="UsageException">A row of the tasks, or of the examples where they are there, is not what it should be.</exception>
    static void CheckFields(PublicSet set, string incoming)
    {
        var suite = set.Read(incoming);
        if (suite.Dev is { } examples && set.Source.Files.All(file => File.Exists(Path.Combine(incoming, file.Path))))
        {
            _ = examples.Count();
        }
    }

    async Task<PulledFile> GetAsync(PublicSource set, SourceFile file, string path, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!(file.Sha256 is { } whole && File.Exists(path) && Digest.Of(path) == whole))
        {
            await supply.GetAsync(set, file, path, ct);
        }

        var digest = Digest.Of(path);
        if (file.Sha256 is { } right && digest != right)
        {
            File.Delete(path);
            throw new UsageException($"'{file.Path}' of {set.Title} is not the published file: its SHA-256 is {digest} and should be {right}.");
        }

        return new(file.Path, new FileInfo(path).Length, digest, Known: file.Sha256 is not null);
    }

    static IEnumerable<PulledFile> Unpacked(string incoming, SourceFile archive)
    {
        var folder = Path.Combine(incoming, ".unpacked");
        Remove(folder);
        Unpacker.Unpack(Path.Combine(incoming, archive.Path), folder);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList())
        {
            var relative = Path.GetRelativePath(folder, path);
            var place = Path.Combine(incoming, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(path, place, overwrite: true);
            yield return new(relative, new FileInfo(place).Length, Digest.Of(place), archive.Sha256 is not null);
        }

        Remove(folder);
    }

    void Keep(PublicSet set, string incoming, PulledRecord record)
    {
        File.WriteAllBytes(Path.Combine(incoming, PulledRecord.FileName), JsonSerializer.SerializeToUtf8Bytes(record, PulledJson.Default.PulledRecord));
        Remove(sets.FolderOf(set));
        Directory.Move(incoming, sets.FolderOf(set));
    }

    static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
