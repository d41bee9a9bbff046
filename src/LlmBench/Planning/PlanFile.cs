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
            throw new UsageException($"The plan '{path}', line {error.LineNumber + 1}: {Explain(error)}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The plan '{path}' cannot be read: {error.Message}");
        }
    }

    static string Explain(JsonException error) =>
        error.Path is { } at && error.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? Unknown(at.TrimStart('$', '.'))
            : error.Message;

    static string Unknown(string path)
    {
        var (owner, name) = path.LastIndexOf('.') is >= 0 and var dot ? (path[..dot], path[(dot + 1)..]) : ("", path);
        var known = PropertiesOf(owner).ToList();
        return $"there is no property '{path}'.{Nearest.Hint(name, known)} Known: {string.Join(", ", known)}.";
    }

    static IEnumerable<string> PropertiesOf(string owner) =>
        (owner switch
        {
            "generation" => PlanJson.Default.GenerationOverrides.Properties,
            "load" => PlanJson.Default.LoadSettings.Properties,
            _ => PlanJson.Default.RunRequest.Properties,
        }).Select(property => property.Name);
}
