using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Suites;

namespace LlmBench.Reporting;

/// <summary>The accuracies on one suite, by kind of task and by level.</summary>
static class SuiteBreakdown
{
    const int Columns = 10;

    public static void AddTo(Markdown page, SuiteColumn suite, Summary summary)
    {
        var rows = summary.Rows.Where(row => row.BySuite.ContainsKey(suite.Name)).Take(Columns).ToList();
        page.Heading(2, $"{suite.Title}: {suite.Name}, version {suite.Record.Version}, {suite.Scope}, {suite.Tasks.Count} tasks");
        page.Paragraph(rows.Count < summary.Rows.Count ? $"Accuracy in percent, of the first {rows.Count} candidates." : "Accuracy in percent.");
        page.Table(["Tasks", "n", .. rows.Select(row => row.Label)], Lines(suite, rows));
    }

    static IEnumerable<IEnumerable<string>> Lines(SuiteColumn suite, IReadOnlyList<Row> rows)
    {
        var groups = suite.Tasks.Index().GroupBy(task => $"kind {task.Item.Kind ?? "none"}", StringComparer.Ordinal)
            .Concat(suite.Tasks.Index().GroupBy(task => $"level {task.Item.Level.ToString(CultureInfo.InvariantCulture)}").OrderBy(group => group.First().Item.Level))
            .Append(suite.Tasks.Index().GroupBy(_ => "all").FirstOrDefault());
        foreach (var group in groups.OfType<IGrouping<string, (int Index, SuiteTask Item)>>())
        {
            var places = group.Select(task => task.Index).ToList();
            yield return
            [
                Markdown.Escape(group.Key),
                places.Count.ToString(CultureInfo.InvariantCulture),
                .. rows.Select(row => Share(places.Select(place => row.BySuite[suite.Name].Tasks[place]))),
            ];
        }
    }

    static string Share(IEnumerable<TaskCount> tasks) => Accuracy.Of(tasks)?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";
}
