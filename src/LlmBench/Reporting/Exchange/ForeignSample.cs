using System.Text.Json;

namespace LlmBench.Reporting.Exchange;

/// <summary>An answer that another program wrote down, in one of the field's formats.</summary>
/// <param name="TaskId">As the other program names the task; none where it does not.</param>
/// <param name="Texts">Texts of the task, one of which may be its question.</param>
sealed record ForeignSample(int Line, string? TaskId, IReadOnlyList<string> Texts, string Answer)
{
    static readonly string[] Ids = ["task_id", "task", "id", "unique_id"];

    static readonly (string Name, ForeignKind Kind)[] Answers =
    [
        ("answer", ForeignKind.Answer),
        ("completion", ForeignKind.Completion),
        ("solution", ForeignKind.Solution),
        ("response", ForeignKind.Answer),
        ("prediction", ForeignKind.Answer),
        ("output", ForeignKind.Answer),
    ];

    public ForeignKind Kind { get; init; }

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
            var answers = root.ValueKind == JsonValueKind.Object ? AnswersOf(root) : [];
            return answers is []
                ? throw new UsageException($"'{path}', line {line}: there is no answer in it; known are 'resps' (lm-evaluation-harness), {string.Join(", ", Answers.Select(answer => $"'{answer.Name}'"))}.")
                : [.. answers.Select(answer => new ForeignSample(line, IdOf(root), TextsOf(root), answer.Text) { Kind = answer.Kind })];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UsageException($"'{path}', line {line}: not JSON ({error.Message.TrimEnd('.')}).");
        }
    }

    static IReadOnlyList<(string Text, ForeignKind Kind)> AnswersOf(JsonElement root)
    {
        var responses = root.TryGetProperty("resps", out var found) ? Responses(found).ToList() : [];
        return responses is not []
            ? [.. responses.Select(text => (text, ForeignKind.Answer))]
            : [.. Answers.Select(answer => (Text: TextIn(root, answer.Name), answer.Kind)).Where(answer => answer.Text is not null).Take(1).Select(answer => (answer.Text!, answer.Kind))];
    }

    /// <summary>lm-evaluation-harness keeps a list of requests, each a list of answers: one for each repeat.</summary>
    static IEnumerable<string> Responses(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Array => found.EnumerateArray().SelectMany(Responses),
        JsonValueKind.String => [found.GetString()!],
        _ => [],
    };

    /// <summary>MBPP's ids are numbers.</summary>
    static string? IdOf(JsonElement root) => Ids
        .Select(name => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : TextIn(root, name))
        .FirstOrDefault(id => id is not null);

    static string? TextIn(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static List<string> TextsOf(JsonElement root) =>
        root.TryGetProperty("doc", out var task) && task.ValueKind == JsonValueKind.Object
            ? [.. task.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String).Select(field => field.Value.GetString()!)]
            : [];
}
