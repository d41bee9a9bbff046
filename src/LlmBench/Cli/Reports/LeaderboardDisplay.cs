using System.Globalization;
using LlmBench.Reporting.Board;
using Spectre.Console;

namespace LlmBench.Cli.Reports;

/// <summary>Shows the leaderboard in a terminal, in 80 columns where two suites are reported.</summary>
static class LeaderboardDisplay
{
    const int NarrowSuite = 12;

    const int OtherColumn = 9;

    const int Candidates = 20;

    public static void Show(Leaderboard board, IAnsiConsole console)
    {
        var suites = board.SuiteColumns;
        var shown = Math.Min(suites, Math.Max(1, (console.Profile.Width - Candidates - (OtherColumn * (board.Columns.Count - suites))) / NarrowSuite));
        console.Write(TableOf(board, shown));
        foreach (var note in board.Notes.Concat(shown < suites ? [$"{suites - shown} more columns of suites are in report.md and leaderboard.csv."] : []))
        {
            console.WriteLine(Untrusted.ForTerminal(note));
        }
    }

    static Table TableOf(Leaderboard board, int shown)
    {
        var left = board.SuiteColumns - shown;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("#") { Padding = new(0, 1), Alignment = Justify.Right });
        table.AddColumn(new TableColumn("Candidate") { Padding = new(0, 1) });
        foreach (var title in board.Columns.Take(shown).Concat(board.Columns.Skip(shown + left)))
        {
            table.AddColumn(new TableColumn(Markup.Escape(title)) { Padding = new(0, 1), Alignment = Justify.Right });
        }

        foreach (var line in board.Lines)
        {
            var cells = line.Cells.Take(shown).Concat(line.Cells.Skip(shown + left));
            table.AddRow([Rank(line), Candidate(line), .. cells.Select(Cell)]);
        }

        return table;
    }

    static string Rank(LeaderboardLine line) => line.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–";

    static string Candidate(LeaderboardLine line)
    {
        var rest = string.Join(' ', new[] { line.Rest, line.Shortfall }.Where(part => !string.IsNullOrEmpty(part)));
        var name = Markup.Escape($"{line.Name} {line.Marks}".TrimEnd());
        return rest is "" ? name : $"{name}\n[dim]{Markup.Escape(rest)}[/]";
    }

    static string Cell(LeaderboardCell cell)
    {
        var text = Markup.Escape($"{cell.Text}{cell.Mark}");
        var value = cell.Best ? $"[bold]{text}[/]" : text;
        return cell.Detail is null ? value : $"{value}\n[dim]{Markup.Escape(cell.Detail)}[/]";
    }
}
