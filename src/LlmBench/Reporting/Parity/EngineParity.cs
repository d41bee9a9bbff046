using LlmBench.Results;

namespace LlmBench.Reporting.Parity;

/// <summary>Two engines with the same weights, held against each other by the same prompts.</summary>
/// <param name="Prompts">That both answered.</param>
/// <param name="SamePromptTokens">Prompts that both count the same tokens of; none where one does not count.</param>
/// <param name="SameTemplate">Whether both have the same chat template; none where one does not tell. Servers keep templates in a language of their own: another text may render the same prompts, which their tokens then show.</param>
/// <param name="Agreement">Of greedy answers: tokens up to the first that differs by all, or characters where an engine's tokens are unknown.</param>
/// <param name="Difference">The mean difference of the log-probabilities of the same tokens, in nats; none where one does not tell.</param>
/// <param name="LargestDifference">The largest of them.</param>
sealed record EngineParity(
    CandidateRecord First,
    CandidateRecord Second,
    int Prompts,
    int? SamePromptTokens,
    bool? SameTemplate,
    double? Agreement,
    double? Difference,
    double? LargestDifference)
{
    /// <summary>Of greedy answers. A near tie may turn over, and all tokens after it with it; more than a quarter is another way of computing.</summary>
    public const double LeastAgreement = 0.75;

    /// <summary>In nats: ten times what a KV cache in 16 bit costs against one in 32 (0.003 to 0.005), and far less than another prompt makes.</summary>
    public const double MostDifference = 0.05;

    /// <summary>Why rows of the two may not be compared, in parts of a sentence.</summary>
    public IReadOnlyList<string> Objections { get; } = [.. new[]
    {
        Prompts == 0 ? "no prompt was answered by both" : null,
        SamePromptTokens < Prompts ? $"{Prompts - SamePromptTokens} of {Prompts} prompts have another number of tokens" : null,
        SameTemplate == false && SamePromptTokens is null ? "their chat templates differ" : null,
        Agreement < LeastAgreement ? FormattableString.Invariant($"their greedy answers agree in {100 * Agreement:0} % only") : null,
        Difference > MostDifference ? FormattableString.Invariant($"their log-probabilities differ by {Difference:0.000} nats on average") : null,
    }.OfType<string>()];

    /// <summary>What one of the two does not tell and nothing else stands for.</summary>
    public IReadOnlyList<string> Unknowns { get; } = [.. new[]
    {
        SamePromptTokens is null ? "prompt tokens are not counted" : null,
    }.OfType<string>()];

    public bool Comparable => Objections is [] && Unknowns is [];

    public string Verdict =>
        Objections is not [] ? $"not comparable: {string.Join(", ", Objections)}"
        : Unknowns is not [] ? $"cannot be told: {string.Join(", ", Unknowns)}"
        : "comparable";

    public static EngineParity Of(CandidateRecord first, IReadOnlyList<ProbeRecord> ofFirst, CandidateRecord second, IReadOnlyList<ProbeRecord> ofSecond)
    {
        var pairs = ofFirst.Join(ofSecond, a => a.Prompt, b => b.Prompt, (a, b) => (A: a, B: b)).Where(pair => pair is { A.Error: null, B.Error: null }).ToList();
        var counted = pairs.TrueForAll(pair => pair is { A.PromptTokens: not null, B.PromptTokens: not null });
        var differences = pairs.SelectMany(pair => (pair.A.LogProbabilities ?? []).Zip(pair.B.LogProbabilities ?? [], (a, b) => Math.Abs(a - b))).ToList();
        return new(
            first,
            second,
            pairs.Count,
            counted ? pairs.Count(pair => pair.A.PromptTokens == pair.B.PromptTokens) : null,
            first.TemplateDigest is null || second.TemplateDigest is null ? null : first.TemplateDigest == second.TemplateDigest,
            pairs is [] ? null : GreedyAgreement.Of(pairs),
            differences is [] ? null : differences.Average(),
            differences is [] ? null : differences.Max());
    }
}
