namespace LlmBench.Gguf;

/// <summary>A model file of format GGUF version 3: what it says about itself, and where its tensors lie. Their numbers stay on disk.</summary>
/// <param name="SizeBytes">Of the whole file.</param>
sealed record GgufFile(string Path, long SizeBytes, Metadata Metadata, IReadOnlyDictionary<string, TensorInfo> Tensors)
{
    public const uint Magic = 0x46554747;

    public const uint Version = 3;

    public const int DefaultAlignment = 32;

    /// <summary>Where each metadata entry lies, in the file's order.</summary>
    public IReadOnlyList<MetadataRange> Ranges { get; init; } = [];

    public long ParameterCount => Tensors.Values.Sum(tensor => tensor.Count);

    /// <exception cref="UsageException">The file cannot be read or is not what it should be; the message says which.</exception>
    public static GgufFile Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder: name the GGUF file in it.");
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024);
            return new GgufReader(stream, path).Read();
        }
        catch (FileNotFoundException)
        {
            throw new UsageException($"There is no file '{path}'.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file '{path}' cannot be read: {error.Message}");
        }
    }
}
