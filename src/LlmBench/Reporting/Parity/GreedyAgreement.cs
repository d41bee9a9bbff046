using LlmBench.Results;

namespace LlmBench.Reporting.Parity;

/// <summary>How far greedy answers of two engines go together: once one token differs, all after it may.</summary>
static class GreedyAgreement
{
    /// <returns>The share of tokens before the first that differs, of all tokens of the longer answers; of characters where tokens are unknown.</returns>
    public static double Of(IReadOnlyList<(ProbeRecord A, ProbeRecord B)> pairs)
    {
        var counted = pairs.All(pair => pair is { A.Tokens: not null, B.Tokens: not null });
        var (together, all) = (0, 0);
        foreach (var (a, b) in pairs)
        {
            var (same, longer) = counted ? Count(a.Tokens!, b.Tokens!) : Count([.. a.Answer ?? ""], [.. b.Answer ?? ""]);
            (together, all) = (together + same, all + longer);
        }

        return all == 0 ? 1 : (double)together / all;
    }

    static (int Same, int Longer) Count<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
        where T : IEquatable<T> =>
        (a.Zip(b).TakeWhile(pair => pair.First.Equals(pair.Second)).Count(), Math.Max(a.Count, b.Count));
}
