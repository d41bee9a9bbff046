using LlmBench.Metrics;
using Parquet;
using Parquet.Schema;

namespace LlmBench.Reporting.Exchange;

/// <summary>Scored samples as Parquet: a row for each, the columns of <c>samples.csv</c> that say something of one sample.</summary>
sealed class SampleParquet
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
        Text("verdict", row => row.Scored.Score.Verdict.ToString().ToLowerInvariant()),
        Number<double>("value", row => row.Scored.Score.Value),
        Text("outcome", row => Outcomes.NameOf(row.Scored.Outcome)),
        Text("extracted", row => row.Scored.Score.Extracted),
        Text("reason", row => row.Scored.Score.Reason),
        Text("question", row => row.Task.Question),
        Text("target", row => row.Task.Target),
        Text("answer", row => row.Scored.Sample.Answer),
        Text("error", row => row.Scored.Sample.Error),
        Number<int>("prompt_tokens", row => row.Scored.Sample.Tokens?.Prompt),
        Number<int>("output_tokens", row => row.Scored.Sample.Tokens?.Output),
        Number<double>("ttft_ms", row => row.Scored.Sample.Timings?.FirstAnswerMs),
        Number<double>("total_ms", row => row.Scored.Sample.Timings?.TotalMs),
    ];

    /// <summary>Ten thousand rows at a time, whatever their number.</summary>
    public static async Task WriteAsync(IEnumerable<ScoredTask> rows, Stream stream, CancellationToken ct)
    {
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(Columns.Select(column => column.Field)), stream, cancellationToken: ct);
        foreach (var group in rows.Chunk(RowsOfAGroup))
        {
            using var target = writer.CreateRowGroup();
            foreach (var column in Columns)
            {
                await column.WriteAsync(target, group);
            }

            target.CompleteValidate();
        }
    }

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
