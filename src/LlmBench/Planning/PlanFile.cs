using System.Text.Json;

namespace LlmBench.Planning;

/// <summary>Reads a run's request from a file: JSON with comments, its form in <c>plan.schema.json</c>.</summary>
static class PlanFile
{
    /// <exception cref="UsageException">There is no such file, or it says something that a plan cannot; the message names line and property.</exception>
    public static RunRequest Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), PlanJson.Default.RunRequest)
                ?? throw new UsageException($"The plan '{path}' is empty.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"The plan '{path}', line {error.LineNumber + 1}: {JsonMistake.Explain(error, PlanJson.Default.RunRequest)}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The plan '{path}' cannot be read: {error.Message}");
        }
    }
}
