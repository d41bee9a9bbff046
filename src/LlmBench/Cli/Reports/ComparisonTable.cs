using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Metrics.Statistics;
using LlmBench.Reporting.Comparing;
using Spectre.Console;

namespace LlmBench.Cli.Reports;

/// <summary>Comparisons as the terminal shows them.</summary>
static class ComparisonTable
{
    const double Level = 0.05;

    public static Table Of(Compared compared)
    {
        var table = ListCommand.Table("Suite", "First", "Second", "Pairs", "Accuracy", "Change [[95 %]]", "Lost / gained", "p (exact)", "p (Holm)", "What these tasks could show");
        foreach (var row in compared.Rows)
        {
            table.AddRow([.. Cells(row).Select(Markup.Escape)]);
        }

        return table;
    }

    public static void WriteNotes(Compared compared, IAnsiConsole console)
    {
        foreach (var note in compared.Notices.Concat(compared.Lacking).Concat(compared.Rows.Where(row => row.Comparison.Missing > 0).Select(Missing)))
        {
            console.WriteLine(Untrusted.ForTerminal(note));
        }

        console.WriteLine("Lost: right by the first, wrong by the second. The exact test is McNemar's (over tasks, where there are several attempts); Holm corrects for the number of rows.");
    }

    static string[] Cells(ComparedRow row)
    {
        var (comparison, counts) = (row.Comparison, row.Comparison.Counts);
        return
        [
            comparison.Suite,
            row.First,
            row.Second,
            Text($"{counts.Pairs}"),
            Text($"{comparison.Accuracy.First * 100:0.0} % -> {comparison.Accuracy.Second * 100:0.0} %"),
            comparison.Difference is { } interval ? Text($"{Signed(comparison.Change)} [{Signed(interval.Low)}, {Signed(interval.High)}]") : "",
            Text($"{counts.LostShare * 100:0.0} % / {counts.GainedShare * 100:0.0} %"),
            P(comparison.P),
            P(row.CorrectedP),
            row.CorrectedP < Level ? "" : Showable(counts),
        ];
    }

    /// <summary>Beside a difference that is not significant: how large one would have to be to be found four times in five.</summary>
    static string Showable(PairedCounts counts) =>
        SmallestDifference.Of(counts.Pairs, counts.Discordance) is { } smallest ? Text($"{smallest * 100:0.0} points or more") : "nothing";

    static string Missing(ComparedRow row) =>
        Text($"{row.Comparison.Suite}: {row.Comparison.Missing} planned samples of {row.First} or {row.Second} have no answer and are left out.");

    static string Signed(double share) => Text($"{share * 100:+0.0;-0.0;0.0}");

    static string P(double p) => p < 0.0001 ? "< 0.0001" : Text($"{p:0.0000}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
