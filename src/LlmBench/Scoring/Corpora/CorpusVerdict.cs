namespace LlmBench.Scoring.Corpora;

/// <summary>A person's verdict on an answer, which is the entry's, and the scorer's.</summary>
/// <param name="Line">In the corpus, from 1.</param>
sealed record CorpusVerdict(int Line, CorpusEntry Entry, Verdict Given)
{
    public bool Agrees => Given == Entry.Verdict;
}
