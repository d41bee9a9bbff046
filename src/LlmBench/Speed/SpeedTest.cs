using LlmBench.Results.SpeedRuns;

namespace LlmBench.Speed;

/// <summary>One length of prompt or answer whose speed is measured.</summary>
/// <param name="Tokens">Computed in the measured time.</param>
/// <param name="Depth">Tokens that are in the context before.</param>
sealed record SpeedTest(SpeedKind Kind, int Tokens, int Depth)
{
    /// <summary>As the field names it: <c>pp512</c>, <c>tg128 @ d4096</c>.</summary>
    public string Name => $"{(Kind == SpeedKind.Prompt ? "pp" : "tg")}{Tokens}{(Depth > 0 ? $" @ d{Depth}" : "")}";

    /// <summary>Positions of the context that it takes; generation follows at least one token.</summary>
    public int Positions => Depth + Tokens + (Kind == SpeedKind.Generation ? 1 : 0);

    /// <summary>Every length at every depth, prompts first.</summary>
    public static IReadOnlyList<SpeedTest> Of(IEnumerable<int> prompts, IEnumerable<int> generations, IReadOnlyList<int> depths) =>
    [
        .. from tokens in prompts from depth in depths select new SpeedTest(SpeedKind.Prompt, tokens, depth),
        .. from tokens in generations from depth in depths select new SpeedTest(SpeedKind.Generation, tokens, depth),
    ];

    public override string ToString() => Name;
}
