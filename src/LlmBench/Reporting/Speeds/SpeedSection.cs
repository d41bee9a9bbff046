using System.Globalization;
using LlmBench.Reporting.Board;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Reporting.Speeds;

/// <summary>The part of the report on speed runs: what can be held against each other, and below it what cannot, with the reasons.</summary>
static class SpeedSection
{
    static readonly string[] Titles =
    [
        "Candidate", "Test", "tok/s, client", "± %", "tok/s, engine", "TTFT ms, client", "Prompt ms, engine", "Ceiling tok/s", "Wait ms, p50 / p95 / p99", "J a token", "n",
    ];

    public static void AddTo(Markdown page, SpeedBoard board)
    {
        if (board.Entries is [])
        {
            return;
        }

        page.Heading(2, "Speed");
        page.Paragraph("Tests of speed runs: pp and tg at exact lengths, by the client's clock and by the engine's in columns apart. Every test and every load is in speed.csv.");
        var (flagged, footnotes) = (board.Flagged.ToList(), new Footnotes());
        page.Table(Titles, [.. board.Sound.Select(entry => Cells(entry, string.Concat(entry.Remarks.Select(footnotes.MarkOf))))]);
        if (flagged is not [])
        {
            page.Paragraph("Left out, because their figures cannot be trusted:");
            page.Table([.. Titles, "Why"], flagged.Select(entry => Cells(entry, "").Append(Markdown.Escape(string.Join("; ", entry.Row.Flags)))));
        }

        page.List([.. footnotes.Texts, .. flagged.SelectMany(entry => entry.Remarks).Distinct(), .. board.Runs.SelectMany(LoadsOf)]);
    }

    /// <param name="marks">Of footnotes on the row.</param>
    static IEnumerable<string> Cells(SpeedEntry entry, string marks)
    {
        var row = entry.Row;
        return
        [
            Markdown.Escape(entry.Label), $"{row.Test} {marks}".TrimEnd(), Number(row.TokensPerSecond), Number(row.StandardDeviationPercent), Number(row.EngineTokensPerSecond),
            Number(row.TtftMs), Number(row.EngineTtftMs), Number(row.CeilingTokensPerSecond),
            $"{Number(row.WaitP50Ms)} / {Number(row.WaitP95Ms)} / {Number(row.WaitP99Ms)}", Number(row.JoulesPerToken), Number(row.Seconds.Count),
        ];
    }

    static IEnumerable<string> LoadsOf(SpeedRun run) => run.Loads.Select(load =>
        $"{run.Id}, {load.Candidate}: cold load {Number(load.ColdMs)} ms ({load.PageCache}), warm load {Number(load.WarmMs)} ms"
        + (load.EngineColdMs is { } cold ? $"; by the engine's clock {Number(cold)} and {Number(load.EngineWarmMs)} ms" : "")
        + (load.PeakMemoryBytes is { } memory ? $"; peak memory {Number(memory / 1e6)} MB" : "")
        + (load.PeakGpuBytes is { } gpu ? $", of GPUs {Number(gpu / 1e6)} MB" : "") + ".");

    static string Number(double? value) => value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "–";
}
