using System.Text.Json;
using LlmBench.Scoring.Code;

namespace LlmBench.Scoring.Corpora;

/// <summary>Answers with verdicts given by hand, by which a scorer is measured: a file for each scorer in the folder <c>corpora</c>.</summary>
sealed record Corpus(string Scorer, IReadOnlyList<CorpusEntry> Entries)
{
    /// <summary>In the order of the catalog; scorers without a corpus are left out.</summary>
    public static IEnumerable<Corpus> ReadAll(string folder) =>
        from scorer in Scorers.Catalog.All
        let path = Path.Combine(folder, $"{scorer.Name}.jsonl")
        where File.Exists(path)
        select new Corpus(scorer.Name, [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize(line, CorpusJson.Default.CorpusEntry)!)]);

    public CorpusResult Measure() => new(Scorer, [.. Entries.Select((entry, i) => new CorpusVerdict(i + 1, entry, Given(entry)))]);

    Verdict Given(CorpusEntry entry) => entry.Language is null ? Scorers.Catalog[Scorer].Score(entry.Task, entry.Answer).Verdict : Found(entry);

    /// <summary>Programs are not run here: what counts is that the right one is found.</summary>
    static Verdict Found(CorpusEntry entry) =>
        CodeAnswer.Program(entry.Task, entry.Answer) is not { } program ? Verdict.Unparsed
        : program.Trim() == entry.Program?.Trim() ? Verdict.Correct
        : Verdict.Incorrect;
}
