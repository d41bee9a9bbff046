using LlmBench.Results.SpeedRuns;

namespace LlmBench.Reporting.Speeds;

/// <summary><c>speed.csv</c>: a row for each test, the flagged ones too, with both clocks in columns apart.</summary>
static class SpeedTable
{
    static readonly string[] Titles =
    [
        "run", "processor", "cores", "candidate", "key", "engine version", "test", "repetitions", "tok/s (client)", "standard deviation (%)", "tok/s (engine)",
        "TTFT ms (client)", "prompt ms (engine)", "ceiling tok/s", "wait p50 ms", "wait p95 ms", "wait p99 ms", "joules a token",
        "cold load ms", "warm load ms", "cold load ms (engine)", "warm load ms (engine)", "page cache before the cold load", "peak memory bytes", "peak GPU memory bytes", "flags",
    ];

    public static void Write(Stream stream, SpeedBoard board)
    {
        using var table = new CsvTable(stream, Titles);
        foreach (var entry in board.Entries)
        {
            var (run, row) = (entry.Run, entry.Row);
            table.Text(run.Id).Text(run.Host.Processor).Number(run.Host.Cores).Text(entry.Label).Text(row.Candidate).Text(entry.Candidate.EngineVersion)
                .Text(row.Test).Number(row.Seconds.Count).Number(row.TokensPerSecond).Number(row.StandardDeviationPercent).Number(row.EngineTokensPerSecond)
                .Number(row.TtftMs).Number(row.EngineTtftMs).Number(row.CeilingTokensPerSecond)
                .Number(row.WaitP50Ms).Number(row.WaitP95Ms).Number(row.WaitP99Ms).Number(row.JoulesPerToken);
            Write(table, run.Loads.FirstOrDefault(load => load.Candidate == row.Candidate));
            table.Text(string.Join("; ", row.Flags)).End();
        }
    }

    static void Write(CsvTable table, SpeedLoad? load) =>
        table.Number(load?.ColdMs).Number(load?.WarmMs).Number(load?.EngineColdMs).Number(load?.EngineWarmMs).Text(load?.PageCache)
            .Number(load?.PeakMemoryBytes).Number(load?.PeakGpuBytes);
}
