namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>What somebody wants of the decode loop.</summary>
abstract record Wish
{
    internal sealed record ForAnswer(Answer Answer) : Wish;

    /// <summary>To use the context when no answer is under way.</summary>
    internal sealed record ToBeAlone(Action Work) : Wish;
}
