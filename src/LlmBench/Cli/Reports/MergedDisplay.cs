using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Reporting.Merging;
using Spectre.Console;

namespace LlmBench.Cli.Reports;

/// <summary>Shows the merged board in a terminal: what can be compared, and below it what stands apart.</summary>
static class MergedDisplay
{
    public static void Show(IReadOnlyList<MergedLine> lines, IAnsiConsole console)
    {
        Show(lines.Where(line => line.Apart is null), ["Suite or test", "Candidate", "Value", "Machine", "Engine", "Run"], Cells, console);
        if (lines.Any(line => line.Apart is not null))
        {
            console.WriteLine("Not held against the others:");
            Show(lines.Where(line => line.Apart is not null), ["Suite or test", "Candidate", "Value", "Machine", "Engine", "Run", "Because"], line => Cells(line).Append(line.Apart!), console);
        }

        console.WriteLine("A line is one run of one model digest, engine build and machine; nothing is averaged over lines. board.csv holds the keys.");
    }

    static void Show(IEnumerable<MergedLine> lines, string[] titles, Func<MergedLine, IEnumerable<string>> cells, IAnsiConsole console)
    {
        var table = ListCommand.Table(titles);
        foreach (var line in lines)
        {
            table.AddRow([.. cells(line).Select(Terminal.Plain)]);
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    static string Remarks(MergedLine line) => line.Remarks is [] ? "" : $" ({string.Join(", ", line.Remarks)})";

    static IEnumerable<string> Cells(MergedLine line) =>
    [
        line.What, line.Candidate.Label, string.Create(CultureInfo.InvariantCulture, $"{line.Value:#,0.0} {line.Unit}{Remarks(line)}"), $"{line.Host.Processor}, {line.Host.Cores} cores",
        $"{line.Candidate.Engine} {line.Candidate.EngineVersion}", line.Run,
    ];
}
