using System.Text.Json;
using LlmBench.Scoring.Code;
using LlmBench.Suites;

namespace LlmBench.Scoring.Corpora;

/// <summary>Answers with verdicts given by hand, by which a scorer is measured: a file for each scorer in the folder <c>corpora</c>.</summary>
sealed record Corpus(string Scorer, IReadOnlyList<CorpusEntry> Entries)
{
    /// <summary>In the order of the catalog; scorers without a corpus are left out.</summary>
    /// <exception cref="UsageException">A line is no answer with its verdict; the message names file and line.</exception>
    public static IEnumerable<Corpus> ReadAll(string folder) =>
        from scorer in Scorers.Catalog.All
        let path = Path.Combine(folder, $"{scorer.Name}.jsonl")
        where File.Exists(path)
        select new Corpus(scorer.Name, Read(new(path)));

    static List<CorpusEntry> Read(SuiteText text) => [.. text.Lines().Select(entry => Entry(text, entry.Number, entry.Line.Span))];

    static CorpusEntry Entry(SuiteText text, int number, ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CorpusJson.Default.CorpusEntry) ?? throw text.Mistake(number, "an answer is an object in { }.");
        }
        catch (JsonException error)
        {
            throw text.Mistake(number, JsonMistake.Explain(error, CorpusJson.Default.CorpusEntry));
        }
    }

    public CorpusResult Measure() => new(Scorer, [.. Entries.Select((entry, i) => new CorpusVerdict(i + 1, entry, Given(entry)))]);

    Verdict Given(CorpusEntry entry) => entry.Language is null ? Scorers.Catalog[Scorer].Score(entry.Task, entry.Answer).Verdict : Found(entry);

    /// <summary>Programs are not run here: what counts is that the right one is found.</summary>
    static Verdict Found(CorpusEntry entry) =>
        CodeAnswer.Program(entry.Task, entry.Answer) is not { } program ? Verdict.Unparsed
        : program.Trim() == entry.Program?.Trim() ? Verdict.Correct
        : Verdict.Incorrect;
}
