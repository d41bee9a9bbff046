using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Results;

namespace LlmBench.Reporting.Board;

/// <summary>What a reader must know about a whole row, each in a footnote. A new remark is a line here.</summary>
static class RowRemarks
{
    static readonly IReadOnlyList<Func<Row, Summary, IEnumerable<string>>> All = [Incomplete, Failed, Doubted, Guessed, OtherPrompts, OtherEngine, Recipes, Together, Unsteady, Flagged, AboveRoofline, Busy];

    public static IEnumerable<string> Of(Row row, Summary summary) => All.SelectMany(remarks => remarks(row, summary));

    static IEnumerable<string> Incomplete(Row row, Summary summary) =>
        row.Complete ? [] : ["Incomplete: samples are missing, so the row has no rank and is not held against the others."];

    static IEnumerable<string> Failed(Row row, Summary summary) =>
        row.All[Outcome.Timeout] + row.All[Outcome.EngineError] > 0
            ? ["Some answers never came (timeouts, engine errors); they count as not correct."]
            : [];

    static IEnumerable<string> Guessed(Row row, Summary summary) =>
        from suite in summary.Suites
        where row.BySuite.ContainsKey(suite.Name)
        let finding = row.BySuite[suite.Name].Guessing.Finding
        where finding is not null
        select $"Failed on {suite.Title}: {finding}";

    static IEnumerable<string> Doubted(Row row, Summary summary) => row.All.Doubts;

    /// <summary>Two texts of one conversation are two prompts: what then differs need not be the model.</summary>
    static IEnumerable<string> OtherPrompts(Row row, Summary summary) =>
        RenderedByEngine(row.Candidate) && !summary.Rows.All(other => RenderedByEngine(other.Candidate))
            ? ["Not comparable prompt by prompt: the engine itself rendered the chat template of this row, the harness that of others (--render harness sends every engine the same text)."]
            : [];

    static IEnumerable<string> Recipes(Row row, Summary summary) =>
        row.Candidate.Recipe is { } recipe ? [$"Asked by the recipe {recipe["name"]}, as the model's makers say: see Candidates."] : [];

    static IEnumerable<string> Unsteady(Row row, Summary summary) =>
        row.Repeats is { Differing: > 0 } or { Flips: > 0 }
            ? [$"At temperature 0 the same question got another answer in {row.Repeats.Differing} of {row.Repeats.Tasks} tasks asked twice; the verdict flipped in {row.Repeats.Text} %."]
            : [];

    /// <summary>The verdict of the run's own parity check stands at both rows.</summary>
    static IEnumerable<string> OtherEngine(Row row, Summary summary) =>
        from parity in summary.Parities
        where !parity.Comparable && row.Candidate.Key is var key && (parity.First.Key == key || parity.Second.Key == key)
        let other = parity.First.Key == row.Candidate.Key ? parity.Second : parity.First
        select parity.Objections is [] ? $"Whether it may be compared with {other.Label} cannot be told: {string.Join(", ", parity.Unknowns)}."
            : $"Not comparable with {other.Label}: {string.Join(", ", parity.Objections)}.";

    static IEnumerable<string> Together(Row row, Summary summary) =>
        row.Runs.Max(run => run.Parallel) is { } parallel ? [$"{parallel} prompts were answered at a time (--parallel {parallel}): its speeds are left out."] : [];

    /// <summary>Flags that touch a figure are footnotes of that figure.</summary>
    static IEnumerable<string> Flagged(Row row, Summary summary) => row.All.Flagged.Keys
        .Where(flag => flag is { Prefill: false, Generation: false } && flag != Flag.TruncatedContext)
        .Select(flag => $"{flag.Name}: {flag.Meaning}");

    static IEnumerable<string> AboveRoofline(Row row, Summary summary) => RowCeiling.ExceededBy(row) switch
    {
        null => [],
        { Cause: null } ceiling => [$"{Flag.AboveRoofline.Name}: {Flag.AboveRoofline.Meaning} This machine's memory allows {Rate(ceiling)} tok/s, so the row has no rank."],
        var ceiling => [$"Its tg is above the {Rate(ceiling)} tok/s that this machine's main memory allows, and counts, because {ceiling.Cause}."],
    };

    static string Rate(RowCeiling ceiling) => ceiling.TokensPerSecond.ToString("#,0.0", CultureInfo.InvariantCulture);

    static IEnumerable<string> Busy(Row row, Summary summary) =>
        row.Runs.Any(run => RecordedMachine.Of(run.Machine)?.Load?.IsBusy == true) ? [$"{Flag.Busy.Name}: {Flag.Busy.Meaning} Its speeds and times are those of both."] : [];

    static bool RenderedByEngine(CandidateRecord candidate) => candidate.LoadSettings.GetValueOrDefault("render") == "engine";
}
