using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LlmBench.Hardware;

/// <summary>The data files that come with the program (the folder <c>hardware</c>), and files of the same form that users write.</summary>
static class HardwareData
{
    public static T Bundled<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(HardwareData).Assembly.GetManifestResourceStream($"hardware/{name}")!;
        return JsonSerializer.Deserialize(stream, type)!;
    }

    /// <exception cref="UsageException">There is no such file, or it says something that it cannot; the message names file, line and property.</exception>
    public static T Read<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), type) ?? throw new UsageException($"The file '{path}' is empty.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"The file '{path}', line {(error.LineNumber ?? 0) + 1}: {error.Message.Split(" Path:")[0].ReplaceLineEndings(" ")}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The file '{path}' cannot be read: {error.Message}");
        }
    }
}
