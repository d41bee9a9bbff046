using System.Text.Json;

namespace LlmBench.Engines.Http;

/// <summary>Finds a server's own words in what it sent instead of an answer.</summary>
static class ServerError
{
    /// <returns>The text of <c>{"error": "..."}</c> or <c>{"error": {"message": "..."}}</c>, or else all of it; none when there is nothing.</returns>
    public static string? In(string body) => Field(body) ?? (string.IsNullOrWhiteSpace(body) ? null : body.Trim());

    /// <returns>None where it is no JSON object with an error in it.</returns>
    public static string? Field(string body)
    {
        if (!body.Contains("\"error\"", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(body.StartsWith("data:", StringComparison.Ordinal) ? body[5..] : body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var error) ? TextOf(error) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? TextOf(JsonElement error) => error switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } => error.GetString(),
        { ValueKind: JsonValueKind.Object } when error.TryGetProperty("message", out var message) => message.ToString(),
        _ => error.ToString(),
    };
}
