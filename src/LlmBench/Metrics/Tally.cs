using LlmBench.Results;

namespace LlmBench.Metrics;

/// <summary>What the samples of one candidate on one suite come down to: counts, sums and what a median needs, never the samples.</summary>
/// <param name="tasks">How many tasks were planned.</param>
/// <param name="attempts">How many samples of each.</param>
/// <param name="prefixReused">Whether the candidate took the starts of prompts from the KV cache on purpose.</param>
sealed class Tally(int tasks, int attempts, bool prefixReused)
{
    readonly TaskCount[] counts = new TaskCount[tasks];
    readonly TaskCount[] normalised = new TaskCount[tasks];
    readonly int[] outcomes = new int[Outcomes.Names.Count];
    readonly Dictionary<Flag, int> flagged = [];
    readonly HashSet<string> doubts = [];
    long outputTokens;
    int counted;
    double? cost;

    public int Attempts => attempts;

    public bool PrefixReused => prefixReused;

    public int Planned { get; private set; } = tasks * attempts;

    public int Samples { get; private set; }

    public bool Complete => Samples == Planned;

    /// <summary>Whether choices were judged by their log-likelihoods: such a share is another quantity than that of written answers.</summary>
    public bool ByLikelihood { get; init; }

    /// <summary>In the order of the suite's tasks.</summary>
    public IReadOnlyList<TaskCount> Tasks => counts;

    /// <summary>Of written answers; nothing where there are none.</summary>
    public IReadOnlyList<TaskCount> Written => ByLikelihood ? [] : counts;

    /// <summary>By the choice with the highest log-likelihood; nothing where answers were written.</summary>
    public IReadOnlyList<TaskCount> Likely => ByLikelihood ? counts : [];

    /// <summary>By the choice with the highest log-likelihood a character; nothing where answers were written.</summary>
    public IReadOnlyList<TaskCount> LikelyByLength => ByLikelihood ? normalised : [];

    /// <summary>What tells choices from guesses.</summary>
    public Guessing Guessing { get; } = new();

    public Speed Speed { get; } = new();

    /// <summary>What loading the candidate's model cost: once for each time that the run was begun or resumed.</summary>
    public IReadOnlyList<LoadRecord> Loads { get; init; } = [];

    /// <summary>Of the candidate's tokens; none where nobody asks for money.</summary>
    public PriceRecord? Price { get; init; }

    /// <summary>Of 1,000 answers like those whose tokens were counted; none where nobody asks for money.</summary>
    public double? Cost => 1000 * cost / counted;

    /// <summary>Samples whose tokens nobody counted.</summary>
    public int Uncounted => Samples - counted;

    /// <summary>Samples in which the model thought before it answered.</summary>
    public int Thinking { get; private set; }

    /// <summary>How many samples have each flag that any has.</summary>
    public IReadOnlyDictionary<Flag, int> Flagged => flagged;

    /// <summary>Why verdicts are not to be trusted, each a sentence.</summary>
    public IReadOnlyCollection<string> Doubts => doubts;

    public double? OutputTokens => counted == 0 ? null : (double)outputTokens / counted;

    public int this[Outcome outcome] => outcomes[(int)outcome];

    /// <summary>Of several suites: their tasks one after the other.</summary>
    public static Tally Of(IReadOnlyList<Tally> parts)
    {
        var all = new Tally(parts.Sum(part => part.counts.Length), parts.Max(part => part.Attempts), parts.Any(part => part.PrefixReused))
        {
            ByLikelihood = parts.All(part => part.ByLikelihood),
            Planned = parts.Sum(part => part.Planned),
            Loads = [.. parts.SelectMany(part => part.Loads).Distinct()],
        };
        var start = 0;
        foreach (var part in parts)
        {
            all.Add(part);
            part.counts.CopyTo(all.counts, start);
            part.normalised.CopyTo(all.normalised, start);
            start += part.counts.Length;
        }

        return all;
    }

    /// <param name="task">Its place in the suite, from 0.</param>
    public void Add(ScoredSample scored, int task)
    {
        Samples++;
        outcomes[(int)scored.Outcome]++;
        if (scored.Score.Doubt is { } doubt)
        {
            doubts.Add(doubt);
        }

        Count(scored, task);
        if (scored.Sample is { Error: null, Tokens: { } tokens })
        {
            outputTokens += tokens.Output;
            counted++;
            Pay(Price?.Of(tokens));
        }

        Thinking += scored.Sample.Thinking is null ? 0 : 1;
        Speed.Add(scored.Sample);
        foreach (var flag in Flag.Named(scored.Sample.Flags))
        {
            Raise(flag, 1);
        }
    }

    void Count(ScoredSample scored, int task)
    {
        if (scored.Counts)
        {
            counts[task] = counts[task].With(scored.Score.Verdict);
            normalised[task] = normalised[task].With(scored.Score.Normalised ?? scored.Score.Verdict);
        }

        if (scored.Sample.Attempt == 1)
        {
            Guessing.Add(scored.Score);
        }
    }

    void Add(Tally part)
    {
        Samples += part.Samples;
        doubts.UnionWith(part.doubts);
        outputTokens += part.outputTokens;
        counted += part.counted;
        Thinking += part.Thinking;
        Pay(part.cost);
        Speed.Add(part.Speed);
        foreach (var (flag, count) in part.flagged)
        {
            Raise(flag, count);
        }

        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] += part.outcomes[i];
        }
    }

    void Pay(double? price) => cost = price is null ? cost : (cost ?? 0) + price;

    void Raise(Flag flag, int count) => flagged[flag] = flagged.GetValueOrDefault(flag) + count;
}
