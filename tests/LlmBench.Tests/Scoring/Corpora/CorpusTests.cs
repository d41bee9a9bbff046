using LlmBench.Scoring;
using LlmBench.Scoring.Corpora;

namespace LlmBench.Tests.Scoring.Corpora;

/// <summary>Scorers agree with people on the answers of their corpora, as far as the docs say.</summary>
sealed class CorpusTests
{
    static IReadOnlyList<Corpus> All { get; } = [.. Corpus.ReadAll(Repository.File("corpora"))];

    static IEnumerable<string> Names => All.Select(corpus => corpus.Scorer);

    [Test]
    public void Every_scorer_that_decides_has_a_corpus() =>
        Assert.That(Names, Is.EquivalentTo(Scorers.Catalog.All.Select(scorer => scorer.Name).Except(["character-f1", "chrf", "rouge-l"])));

    [TestCaseSource(nameof(Names))]
    public void A_scorer_nearly_always_says_what_people_say(string scorer)
    {
        var result = Of(scorer).Measure();

        var others = result.Verdicts.Where(verdict => !verdict.Agrees).Select(verdict => $"line {verdict.Line}: {verdict.Entry.Verdict}, and not {verdict.Given}: {verdict.Entry.Answer}");
        Assert.That(result.Agreeing, Is.GreaterThanOrEqualTo(0.97 * result.Verdicts.Count), string.Join('\n', others));
        Assert.That(result.BothCorrect, Is.GreaterThanOrEqualTo(0.98 * result.CalledCorrect), "precision");
    }

    [TestCaseSource(nameof(Names))]
    public void A_corpus_holds_answers_of_every_verdict_and_no_answer_twice(string scorer)
    {
        var entries = Of(scorer).Entries;

        Assert.That(entries, Has.Count.AtLeast(300));
        Assert.That(entries.CountBy(entry => entry.Verdict).Where(verdict => verdict.Value >= 10).Select(verdict => verdict.Key), Does.Contain(Verdict.Correct).And.Contain(Verdict.Unparsed));
        Assert.That(entries.Select(entry => (entry.Target, entry.Answer, string.Join('|', entry.Choices ?? []))), Is.Unique);
    }

    [TestCase("<<<<<<< HEAD", "line 2: ")]
    [TestCase("""{"target": "7", "answer": "7", "verdict": "right"}""", "line 2: ")]
    [TestCase("""{"target": "7", "anwser": "7", "verdict": "correct"}""", "'anwser'")]
    public void A_damaged_line_is_named(string line, string says)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder["number.jsonl"], ["""{"target": "7", "answer": "7", "verdict": "correct"}""", line]);

        Assert.That(() => Corpus.ReadAll(folder.Path).ToList(), Throws.TypeOf<UsageException>().With.Message.Contain("number.jsonl").And.Message.Contain(says));
    }

    [Test]
    public void Precision_and_recall_count_what_is_called_correct()
    {
        CorpusEntry[] entries = [new("7", "7", Verdict.Correct), new("7", "nine, I mean 7 or so", Verdict.Incorrect), new("7", "six", Verdict.Correct), new("7", "8", Verdict.Unparsed)];

        var result = new Corpus("number", entries).Measure();

        Assert.That((result.BothCorrect, result.CalledCorrect, result.Correct), Is.EqualTo((1, 2, 2)));
        Assert.That((result.Unparsed, result.Guessed, result.Agreeing), Is.EqualTo((1, 1, 1)));
    }

    static Corpus Of(string scorer) => All.Single(corpus => corpus.Scorer == scorer);
}
