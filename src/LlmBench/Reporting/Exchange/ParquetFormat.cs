using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Results;
using LlmBench.Scoring;
using Parquet;
using Parquet.Schema;

namespace LlmBench.Reporting.Exchange;

/// <summary>Scored samples as Parquet: a row for each, and a column for all that is known of it.</summary>
sealed class ParquetFormat : ISampleFormat
{
    const int RowsOfAGroup = 10_000;

    static readonly Column[] Columns =
    [
        Text("run", row => row.Run.Id),
        Text("suite", row => row.Scored.Sample.Suite),
        Number<int>("suite_version", row => row.Scored.Sample.SuiteVersion),
        Text("task", row => row.Scored.Sample.Task),
        Text("kind", row => row.Task.Kind),
        Number<int>("level", row => row.Task.Level),
        Text("candidate", row => row.Scored.Sample.Candidate),
        Number<int>("attempt", row => row.Scored.Sample.Attempt),
        Text("scorer", row => row.Scorer?.Name),
        Number<int>("scorer_version", row => row.Scorer?.Version),
        Text("verdict", row => NameOf(row.Scored.Score.Verdict)),
        Text("verdict_by_length", row => NameOf(row.Scored.Score.Normalised)),
        Number<double>("value", row => row.Scored.Score.Value),
        Text("outcome", row => Outcomes.NameOf(row.Scored.Outcome)),
        Text("extracted", row => row.Scored.Score.Extracted),
        Text("reason", row => row.Scored.Score.Reason),
        Text("doubt", row => row.Scored.Score.Doubt),
        Text("question", row => row.Task.Question),
        Text("choices", row => Lines(row.Task.Choices)),
        Text("target", row => row.Task.Target),
        Text("answer", row => row.Scored.Sample.Answer),
        Text("thinking", row => row.Scored.Sample.Thinking),
        Text("option_log_likelihoods", row => Spaced(row.Scored.Sample.OptionLogLikelihoods)),
        Text("stop", row => row.Scored.Sample.Stop),
        Text("error", row => row.Scored.Sample.Error),
        Number<bool>("timed_out", row => row.Scored.Sample.TimedOut),
        Number<bool>("asked_again", row => row.Scored.Sample.AskedAgain),
        Text("flags", row => Lines(row.Scored.Sample.Flags)),
        Number<int>("prompt_tokens", row => row.Scored.Sample.Tokens?.Prompt),
        Number<int>("cached_tokens", row => row.Scored.Sample.Tokens?.Cached),
        Number<int>("thinking_tokens", row => row.Scored.Sample.Tokens?.Thinking),
        Number<int>("output_tokens", row => row.Scored.Sample.Tokens?.Output),
        Time("first_byte_ms", times => times.FirstByteMs),
        Time("first_thinking_ms", times => times.FirstThinkingMs),
        Time("ttft_ms", times => times.FirstAnswerMs),
        Time("last_ms", times => times.LastMs),
        Time("total_ms", times => times.TotalMs),
        Time("engine_load_ms", times => times.EngineLoadMs),
        Time("engine_prompt_ms", times => times.EnginePromptMs),
        Time("engine_generation_ms", times => times.EngineGenerationMs),
        Time("engine_total_ms", times => times.EngineTotalMs),
    ];

    public string Name => "parquet";

    public string Summary => "one table of scored samples.";

    public bool HasVerdicts => true;

    /// <summary>Ten thousand rows at a time, whatever their number.</summary>
    public async Task<IReadOnlyList<string>> WriteAsync(ExportedRun run, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var stream = File.Create(Path.Combine(folder, "samples.parquet"));
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(Columns.Select(column => column.Field)), stream, cancellationToken: ct);
        foreach (var group in run.Samples().Chunk(RowsOfAGroup))
        {
            using var target = writer.CreateRowGroup();
            foreach (var column in Columns)
            {
                await column.WriteAsync(target, group);
            }

            target.CompleteValidate();
        }

        return [];
    }

    static string? NameOf(Verdict? verdict) => verdict?.ToString().ToLowerInvariant();

    static string? Lines(IReadOnlyList<string>? texts) => texts is null ? null : string.Join('\n', texts);

    static string? Spaced(IReadOnlyList<double>? values) => values is null ? null : string.Join(' ', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    static Column Time(string name, Func<Timings, double?> of) => Number<double>(name, row => row.Scored.Sample.Timings is { } times ? of(times) : null);

    static Column Text(string name, Func<ScoredTask, string?> of)
    {
        var field = new DataField<string>(name);
        return new(field, (target, rows) => target.WriteAsync(field, [.. rows.Select(of)]));
    }

    static Column Number<T>(string name, Func<ScoredTask, T?> of)
        where T : struct
    {
        var field = new DataField(name, typeof(T), isNullable: true);
        return new(field, (target, rows) => target.WriteAsync<T>(field, rows.Select(of).ToArray()));
    }

    /// <summary>How one column is filled.</summary>
    sealed record Column(DataField Field, Func<ParquetRowGroupWriter, ScoredTask[], Task> WriteAsync);
}
