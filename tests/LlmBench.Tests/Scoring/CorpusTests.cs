using LlmBench.Scoring;

namespace LlmBench.Tests.Scoring;

/// <summary>Scorers agree with people on the answers of their corpora.</summary>
sealed class CorpusTests
{
    static readonly string[] Names = ["number", "exact", "choice"];

    [TestCaseSource(nameof(Names))]
    public void A_scorer_gives_the_verdicts_that_people_gave(string scorer)
    {
        var wrong = Corpus.Read(scorer).Select(entry => (entry, given: Given(scorer, entry))).Where(pair => pair.given.Verdict != pair.entry.Verdict);

        Assert.That(wrong.Select(pair => $"{pair.entry} -> {pair.entry.Verdict}, and not {pair.given}"), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void A_corpus_holds_answers_of_every_verdict_and_no_answer_twice(string scorer)
    {
        var corpus = Corpus.Read(scorer).ToList();

        Assert.That(corpus, Has.Count.AtLeast(120));
        Assert.That(corpus.CountBy(entry => entry.Verdict).Where(verdict => verdict.Value >= 20).Select(verdict => verdict.Key), Is.EquivalentTo([Verdict.Correct, Verdict.Incorrect, Verdict.Unparsed]));
        Assert.That(corpus.Select(entry => (entry.Target, entry.Answer, string.Join('|', entry.Choices ?? []))), Is.Unique);
    }

    static Score Given(string scorer, CorpusEntry entry) =>
        Scorers.Catalog[scorer].Score(new("t", "q", entry.Target, Choices: entry.Choices, Accept: entry.Accept), entry.Answer);
}
