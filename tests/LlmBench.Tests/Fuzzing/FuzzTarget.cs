namespace LlmBench.Tests.Fuzzing;

/// <summary>Something that reads what comes from outside.</summary>
/// <param name="Seeds">Sound inputs, which are damaged.</param>
/// <param name="Read">Throws nothing but <see cref="UsageException"/>; the folder is its own.</param>
sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[], TemporaryFolder> Read)
{
    public override string ToString() => Name;

    /// <summary>A reader of a single file.</summary>
    public static FuzzTarget OneFile(string name, byte[] seed, Func<string, object?> read) => new(name, [seed], (input, folder) =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllBytes(folder[name], input);
        _ = read(folder[name]);
    });
}
