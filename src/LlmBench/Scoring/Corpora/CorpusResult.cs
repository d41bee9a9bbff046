namespace LlmBench.Scoring.Corpora;

/// <summary>How a scorer does on its corpus.</summary>
sealed record CorpusResult(string Scorer, IReadOnlyList<CorpusVerdict> Verdicts)
{
    public int Agreeing => Verdicts.Count(verdict => verdict.Agrees);

    /// <summary>Answers that the scorer calls correct, and people too.</summary>
    public int BothCorrect => Verdicts.Count(verdict => verdict is { Given: Verdict.Correct, Entry.Verdict: Verdict.Correct });

    /// <summary>The denominator of precision.</summary>
    public int CalledCorrect => Verdicts.Count(verdict => verdict.Given == Verdict.Correct);

    /// <summary>The denominator of recall.</summary>
    public int Correct => Verdicts.Count(verdict => verdict.Entry.Verdict == Verdict.Correct);

    public int Unparsed => Verdicts.Count(verdict => verdict.Entry.Verdict == Verdict.Unparsed);

    /// <summary>Answers in which people find none and the scorer does.</summary>
    public int Guessed => Verdicts.Count(verdict => verdict.Entry.Verdict == Verdict.Unparsed && !verdict.Agrees);
}
