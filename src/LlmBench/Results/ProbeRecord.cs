namespace LlmBench.Results;

/// <summary>What a candidate made of a fixed prompt, so that engines can be held against each other: a line of <c>parity.jsonl</c>.</summary>
/// <param name="Candidate">The candidate's key.</param>
/// <param name="Prompt">The prompt's name.</param>
sealed record ProbeRecord(string Candidate, string Prompt)
{
    /// <summary>Of the whole rendered prompt; none where the engine does not count.</summary>
    public int? PromptTokens { get; init; }

    /// <summary>Greedy, thinking included.</summary>
    public string? Answer { get; init; }

    /// <summary>The answer's text as tokens of the model; none where nobody at hand can tell.</summary>
    public IReadOnlyList<int>? Tokens { get; init; }

    /// <summary>Of each token of a given text behind the prompt; none where the engine does not tell.</summary>
    public IReadOnlyList<double>? LogProbabilities { get; init; }

    /// <summary>Why there is no answer.</summary>
    public string? Error { get; init; }

    public int Schema { get; init; } = 1;
}
