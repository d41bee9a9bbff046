using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Speeds;
using LlmBench.Results.SpeedRuns;
using Spectre.Console;

namespace LlmBench.Cli.Timing;

/// <summary>Shows the tests of speed runs in a terminal: those that can be trusted, and below them the others with the reasons.</summary>
static class SpeedDisplay
{
    static readonly string[] Titles =
        ["Candidate", "Test", "tok/s\nclient", "± %", "tok/s\nengine", "TTFT ms\nclient", "Prompt ms\nengine", "Ceiling\ntok/s", "Wait ms\np50 / p95 / p99", "J a token"];

    public static void Show(SpeedBoard board, IAnsiConsole console)
    {
        var footnotes = new Footnotes();
        Write(Titles, [.. board.Sound.Select(entry => Cells(entry, string.Concat(entry.Remarks.Select(footnotes.MarkOf))))], console);
        foreach (var text in footnotes.Texts)
        {
            console.WriteLine(text);
        }

        if (board.Flagged.Any())
        {
            console.WriteLine("Left out, because their figures cannot be trusted:");
            Write([.. Titles, "Why"], board.Flagged.Select(entry => Cells(entry, "").Append(Why(entry.Row))), console);
        }

        foreach (var load in board.Runs.SelectMany(run => run.Loads))
        {
            console.WriteLine(Untrusted.ForTerminal(Text(load)));
        }
    }

    static void Write(string[] titles, IEnumerable<IEnumerable<string>> lines, IAnsiConsole console)
    {
        var table = ListCommand.Table(titles);
        foreach (var cells in lines)
        {
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    /// <param name="marks">Of footnotes on the row.</param>
    static IEnumerable<string> Cells(SpeedEntry entry, string marks)
    {
        var row = entry.Row;
        return
        [
            Untrusted.ForTerminal(entry.Label), $"{row.Test} {marks}".TrimEnd(), Rate(row.TokensPerSecond), Amount.Number(row.StandardDeviationPercent), Rate(row.EngineTokensPerSecond),
            Amount.Number(row.TtftMs), Amount.Number(row.EngineTtftMs), Rate(row.CeilingTokensPerSecond),
            $"{Amount.Number(row.WaitP50Ms)} / {Amount.Number(row.WaitP95Ms)} / {Amount.Number(row.WaitP99Ms)}", Amount.Number(row.JoulesPerToken),
        ];
    }

    static string Why(SpeedRow row) => string.Join("; ", row.Flags);

    static string Rate(double? value) => value?.ToString("#,0.0", CultureInfo.InvariantCulture) ?? Amount.Number(null);

    static string Text(SpeedLoad load) =>
        $"{load.Candidate}: cold load {Amount.Number(load.ColdMs)} ms ({load.PageCache}), warm load {Amount.Number(load.WarmMs)} ms"
        + (load.EngineColdMs is { } cold ? $", by the engine's clock {Amount.Number(cold)} and {Amount.Number(load.EngineWarmMs)} ms" : "")
        + $"; peak memory {Amount.Bytes(load.PeakMemoryBytes)}, of GPUs {Amount.Bytes(load.PeakGpuBytes)}; idle {Amount.Number(load.IdleWatts)} W ({load.EnergySource ?? "energy is not told here"}).";
}
