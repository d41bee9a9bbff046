using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Metrics.Statistics;

namespace LlmBench.Reporting.Board;

/// <summary>A candidate on a suite that it may have seen, and on fresh tasks like that suite's: much better on the known ones is a sign of memorising.</summary>
/// <param name="Kinds">That both suites have; none where they have no kind in common, and all tasks are compared.</param>
/// <param name="KnownTasks">Of these kinds.</param>
/// <param name="FreshTasks">Of these kinds.</param>
sealed record KnownAndFresh(
    Row Row, SuiteColumn Known, SuiteColumn Fresh, IReadOnlyList<string> Kinds, IReadOnlyList<TaskCount> KnownTasks, IReadOnlyList<TaskCount> FreshTasks)
{
    public static string Explanation =>
        "Accuracy on tasks that may have been seen in training, and on fresh tasks of the same kinds from a generator. Better on the known ones by more than chance is a sign of memorising. " +
        "The interval of the difference is Newcombe's, p that of the two-sided z test, corrected by Holm's method for the rows of this table.";

    /// <summary>How many of the first titles are those of texts; the others are numbers.</summary>
    public const int Texts = 4;

    public static IReadOnlyList<string> Titles { get; } =
        ["candidate", "known suite", "fresh suite", "kinds compared", "known tasks", "known accuracy (%)", "fresh tasks", "fresh accuracy (%)", "known less fresh (points)", "low", "high", "p", "p (Holm)"];

    /// <summary>Every row with each pair of suites that it was given both of.</summary>
    public static IReadOnlyList<KnownAndFresh> Of(Summary summary) =>
    [
        .. from fresh in summary.Suites
           where fresh.Suite.FreshOf is not null
           from known in summary.Suites
           where known.Record.Name == fresh.Suite.FreshOf
           from row in summary.Rows
           where row.BySuite.ContainsKey(known.Name) && row.BySuite.ContainsKey(fresh.Name)
           select Of(row, known, fresh),
    ];

    /// <summary>The rows of the table, each a text for each of <see cref="Titles"/>; empty where a figure does not exist.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(IReadOnlyList<KnownAndFresh> all)
    {
        var differences = all.Select(pair => ShareDifference.Of(pair.KnownTasks, pair.FreshTasks)).ToList();
        var corrected = Holm.Adjust([.. differences.Select(difference => difference?.P ?? 1)]);
        return all.Select((pair, i) => pair.Line(differences[i], corrected[i]));
    }

    IReadOnlyList<string> Line(ShareDifference? difference, double corrected) =>
    [
        Row.Label, Known.Name, Fresh.Name, Kinds is [] ? "all" : string.Join(' ', Kinds),
        Number(KnownTasks.Count, "0"), Number(Accuracy.Of(KnownTasks), "0.0"), Number(FreshTasks.Count, "0"), Number(Accuracy.Of(FreshTasks), "0.0"),
        Number(100 * difference?.Change, "+0.0;-0.0;0.0"), Number(100 * difference?.Interval.Low, "+0.0;-0.0;0.0"), Number(100 * difference?.Interval.High, "+0.0;-0.0;0.0"),
        Number(difference?.P, "0.0000"), difference is null ? "" : Number(corrected, "0.0000"),
    ];

    static KnownAndFresh Of(Row row, SuiteColumn known, SuiteColumn fresh)
    {
        var kinds = known.Tasks.Select(task => task.Kind).Intersect(fresh.Tasks.Select(task => task.Kind)).OfType<string>().ToList();
        return new(row, known, fresh, kinds, Counts(row, known, kinds), Counts(row, fresh, kinds));
    }

    static List<TaskCount> Counts(Row row, SuiteColumn suite, List<string> kinds) =>
        [.. suite.Tasks.Zip(row.BySuite[suite.Name].Tasks).Where(task => kinds is [] || kinds.Contains(task.First.Kind!)).Select(task => task.Second)];

    static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
