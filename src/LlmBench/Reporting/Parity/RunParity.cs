using LlmBench.Results;

namespace LlmBench.Reporting.Parity;

/// <summary>The short parity check that a run over several engines takes on the side.</summary>
static class RunParity
{
    /// <summary>Every candidate with the first that has the same weights on another engine; nothing where no prompt was asked.</summary>
    public static IReadOnlyList<EngineParity> Of(IReadOnlyList<CandidateRecord> candidates, IEnumerable<ProbeRecord> probes)
    {
        // A stage that was resumed asked again: the last word counts.
        var byCandidate = probes.GroupBy(probe => probe.Candidate).ToDictionary(group => group.Key, group => group.GroupBy(probe => probe.Prompt).Select(same => same.Last()).ToList());
        return
        [
            .. from second in candidates
               let first = candidates.FirstOrDefault(other => IsTwin(other, second))
               where first is not null && first != second && first.Engine != second.Engine && byCandidate.ContainsKey(first.Key) && byCandidate.ContainsKey(second.Key)
               select EngineParity.Of(first, byCandidate[first.Key], second, byCandidate[second.Key]),
        ];
    }

    /// <summary>Servers keep weights to themselves and give a digest of their own: then the name must do.</summary>
    static bool IsTwin(CandidateRecord a, CandidateRecord b) =>
        a.Digest == b.Digest || (NameOf(a) == NameOf(b) && string.Equals(a.Quantization, b.Quantization, StringComparison.OrdinalIgnoreCase));

    /// <summary>Files and servers part the words of a name differently: <c>qwen3-8b</c>, <c>qwen3:8b</c>; some repeat the quantization in it.</summary>
    static string NameOf(CandidateRecord candidate)
    {
        var (name, ending) = (candidate.Model.ToUpperInvariant(), candidate.Quantization.ToUpperInvariant());
        return string.Concat((name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name).Where(char.IsLetterOrDigit));
    }
}
