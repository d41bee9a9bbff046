using System.Text.Json.Serialization;

namespace LlmBench.Results;

/// <summary>One answer of one candidate to one task. Facts only: what follows from them is computed when it is needed.</summary>
/// <param name="Candidate">The candidate's key, which holds the digest of its weights.</param>
/// <param name="Attempt">Counts from 1; several attempts at a task are what pass@k needs.</param>
sealed record Sample(string Suite, int SuiteVersion, string Task, string Candidate, int Attempt)
{
    /// <summary>The text to be scored; empty where the model said nothing; none where the engine failed.</summary>
    public string? Answer { get; init; }

    /// <summary>
    /// Where choices are judged by them and no answer is written: for each option in turn, the natural logarithm of its probability as the
    /// answer, summed over its tokens.
    /// </summary>
    public IReadOnlyList<double>? OptionLogLikelihoods { get; init; }

    /// <summary><c>none</c> where the prompt reached the model as it was, without a chat template; absent where it was a conversation.</summary>
    public string? Template { get; init; }

    /// <summary>What the model said before its answer.</summary>
    public string? Thinking { get; init; }

    /// <summary>Why generation stopped: <c>stop</c>, <c>length</c> or <c>context</c>; none where the engine failed for another reason than a full context.</summary>
    public string? Stop { get; init; }

    /// <summary>Names from the list of flags: why numbers of this sample cannot be trusted; none when all can.</summary>
    public IReadOnlyList<string>? Flags { get; init; }

    public Tokens? Tokens { get; init; }

    public Timings? Timings { get; init; }

    /// <summary>Why there is no answer.</summary>
    public string? Error { get; init; }

    /// <summary>The answer did not come in time; <see cref="Error"/> says how long that was.</summary>
    public bool? TimedOut { get; init; }

    /// <summary>The engine had failed in an earlier sample of the same key, which this one takes the place of.</summary>
    public bool? AskedAgain { get; init; }

    /// <summary>There is no answer for a reason that has nothing to do with the model: not its time, and not its context.</summary>
    [JsonIgnore]
    public bool EngineFailed => Error is not null && TimedOut != true && Stop != "context";

    public int Schema { get; init; } = 1;
}
