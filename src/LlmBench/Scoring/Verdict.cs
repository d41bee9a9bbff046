namespace LlmBench.Scoring;

/// <summary>What became of an answer.</summary>
enum Verdict
{
    /// <summary>Not judged: there was no answer, or the suite has no scorer. Counted apart.</summary>
    Unscored,

    /// <summary>There was an answer, but nothing in it could be read as one. Never guessed; counted apart, and as not correct.</summary>
    Unparsed,

    Incorrect,

    Correct,
}
