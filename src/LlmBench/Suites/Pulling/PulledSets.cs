using System.Text.Json;
using LlmBench.Suites.Public;

namespace LlmBench.Suites.Pulling;

/// <summary>The public sets on this machine, in a folder of the user's.</summary>
sealed class PulledSets(string root)
{
    /// <summary>In <c>LLMBENCH_DATA</c> where it is set, else where the system keeps a user's data (on Linux <c>XDG_DATA_HOME</c>).</summary>
    public static PulledSets OfUser { get; } = new(Path.Combine(DataFolder(), "suites"));

    public string FolderOf(PublicSet set) => Path.Combine(root, set.Name);

    /// <summary>Where a set is put together before it takes its place; kept when a pull is broken off.</summary>
    public string IncomingOf(PublicSet set) => Path.Combine(root, ".incoming", set.Name);

    /// <returns>None where the set was not pulled.</returns>
    /// <exception cref="UsageException">The record cannot be read.</exception>
    public PulledRecord? RecordOf(PublicSet set)
    {
        var path = Path.Combine(FolderOf(set), PulledRecord.FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), PulledJson.Default.PulledRecord) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read ({error.Message}): pull the set again with 'llmbench pull {set.Name}'.");
        }
    }

    /// <summary>The suite of that name, or its variant that asks in another language; its files are compared with their digests first.</summary>
    /// <returns>None where no public set has the name.</returns>
    /// <exception cref="UsageException">The set was not pulled, or its files have changed since.</exception>
    public Suite? Find(string name) =>
        Named(name) is { } set ? Read(set)
        : name.EndsWith(Suite.NativeEnding, StringComparison.Ordinal) && Named(name[..^Suite.NativeEnding.Length]) is { } asked ? Read(asked).InNative()
        : null;

    static PublicSet? Named(string name) => PublicSets.Catalog.All.FirstOrDefault(set => set.Name == name);

    Suite Read(PublicSet set)
    {
        var record = RecordOf(set) ?? throw new UsageException($"The public set '{set.Name}' is not on this machine: get it with 'llmbench pull {set.Name}'.");
        return record.Files.FirstOrDefault(file => IsChanged(set, file, everyByte: true)) is { } changed
            ? throw new UsageException($"'{Path.Combine(FolderOf(set), changed.Path)}' is not what was pulled: pull it again with 'llmbench pull {set.Name}'.")
            : set.Read(FolderOf(set));
    }

    /// <summary>By its size only, which is quick.</summary>
    public bool IsChanged(PublicSet set, PulledFile file) => IsChanged(set, file, everyByte: false);

    bool IsChanged(PublicSet set, PulledFile file, bool everyByte)
    {
        var there = new FileInfo(Path.Combine(FolderOf(set), file.Path));
        return !there.Exists || there.Length != file.Bytes || (everyByte && Digest.Of(there.FullName) != file.Sha256);
    }

    static string DataFolder() =>
        Environment.GetEnvironmentVariable("LLMBENCH_DATA") is { Length: > 0 } ours
            ? ours
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "llmbench");
}
