using LlmBench.Metrics;
using LlmBench.Metrics.Statistics;
using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Tests.Metrics;

/// <summary>Expected values by hand.</summary>
sealed class MetricTests
{
    static readonly Sample Answered = new("s", 1, "t", "c", 1) { Answer = "4", Stop = "stop" };

    static readonly Sample Failed = new("s", 1, "t", "c", 1) { Error = "The engine died." };

    [Test]
    public void Accuracy_counts_what_is_unparsed_or_never_came_as_not_correct() =>
        Assert.That(Compute("accuracy", [.. Of(Verdict.Correct, Verdict.Incorrect, Verdict.Unparsed), new(Failed, new(Verdict.Unscored))]), Is.EqualTo(25));

    [Test]
    public void Accuracy_of_answered_leaves_both_out() =>
        Assert.That(Compute("accuracy-answered", [.. Of(Verdict.Correct, Verdict.Incorrect, Verdict.Unparsed), new(Failed, new(Verdict.Unscored))]), Is.EqualTo(50));

    [TestCase("accuracy")]
    [TestCase("accuracy-answered")]
    public void Accuracy_of_what_nobody_judges_does_not_exist(string metric) =>
        Assert.That(Compute(metric, [.. Of(Verdict.Unscored)]), Is.Null);

    [Test]
    public void Shares_of_outcomes_are_of_all_samples()
    {
        ScoredSample[] samples =
        [
            .. Of(Verdict.Correct, Verdict.Unparsed, Verdict.Unparsed),
            new(Answered with { Stop = "length" }, new(Verdict.Correct)),
            new(Answered with { Stop = "context" }, new(Verdict.Unparsed)),
            new(Failed, new(Verdict.Unscored)),
            new(Failed with { TimedOut = true }, new(Verdict.Unscored)),
            .. Of(Verdict.Incorrect),
        ];

        Assert.That((Compute("unparsed", samples), Compute("truncated", samples), Compute("errors", samples)), Is.EqualTo((25.0, 25.0, 25.0)));
    }

    [Test]
    public void Pass_at_k_takes_k_from_the_attempts()
    {
        // Tasks with 2 of 2, 1 of 2 and 0 of 2: pass@1 = 3/6, pass@2 = 2/3.
        var tally = new Tally(tasks: 3, attempts: 2, prefixReused: false);
        foreach (var (task, verdict) in new[] { (0, Verdict.Correct), (0, Verdict.Correct), (1, Verdict.Correct), (1, Verdict.Incorrect), (2, Verdict.Unparsed), (2, Verdict.Incorrect) })
        {
            tally.Add(new(Answered, new(verdict)), task);
        }

        Assert.That(Metric.Catalog["pass@1"].Value(tally), Is.EqualTo(50).Within(1e-9));
        Assert.That(Metric.Catalog["pass@k"].Value(tally), Is.EqualTo(200.0 / 3).Within(1e-9));
        Assert.That(Metric.Catalog["pass@10"].Value(tally), Is.Null);

        // Drawing the one worthless task three times has the chance 1/27, more than 2.5 %, and so has drawing the best.
        Assert.That(Metric.Catalog["pass@1"].Interval(tally), Is.EqualTo(new Interval(0, 100)));
        Assert.That(Metric.Catalog["pass@k"].Interval(tally), Is.EqualTo(new Interval(0, 100)));
    }

    [Test]
    public void Pass_at_10_needs_ten_attempts()
    {
        // 1 of 20: 1 - C(19,10)/C(20,10) = 10/20.
        var tally = new Tally(tasks: 1, attempts: 20, prefixReused: false);
        foreach (var attempt in Enumerable.Range(0, 20))
        {
            tally.Add(new(Answered, new(attempt == 7 ? Verdict.Correct : Verdict.Incorrect)), 0);
        }

        Assert.That(Metric.Catalog["pass@10"].Value(tally), Is.EqualTo(50).Within(1e-9));
        Assert.That(Metric.Catalog["pass@k"].Value(tally), Is.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void Pass_at_k_does_not_exist_while_a_task_lacks_samples()
    {
        var tally = new Tally(tasks: 2, attempts: 2, prefixReused: false);
        tally.Add(new(Answered, new(Verdict.Correct)), 0);
        tally.Add(new(Answered, new(Verdict.Correct)), 0);

        Assert.That(Metric.Catalog["pass@k"].Value(tally), Is.Null);
    }

    [Test]
    public void Ttft_is_the_median() =>
        Assert.That(Compute("ttft", Timed(new(0, FirstAnswerMs: 10)), Timed(new(0, FirstAnswerMs: 1000)), Timed(new(0, FirstAnswerMs: 20)), Timed(new(0, FirstAnswerMs: 40))), Is.EqualTo(30));

    [Test]
    public void Tg_leaves_the_first_token_out_and_weighs_samples_by_their_time()
    {
        // 9 tokens in 90 ms and 1 token in 110 ms: 10 tokens in 200 ms.
        ScoredSample[] samples = [Timed(new(0, FirstAnswerMs: 10, LastMs: 100), output: 10), Timed(new(0, FirstAnswerMs: 10, LastMs: 120), output: 2)];

        Assert.That(Compute("tg", samples), Is.EqualTo(50).Within(1e-9));
        Assert.That(Compute("tg-engine", samples), Is.Null);
    }

    [Test]
    public void The_engines_clock_and_ours_are_not_mixed()
    {
        var samples = Timed(new(0, FirstAnswerMs: 10, LastMs: 110, EngineGenerationMs: 50, EnginePromptMs: 20), output: 11, prompt: 40, cached: 0);

        Assert.That((Compute("tg", samples), Compute("tg-engine", samples), Compute("pp-engine", samples)), Is.EqualTo((100.0, 200.0, 2000.0)));
    }

    [Test]
    public void Generation_starts_with_the_thinking() =>
        Assert.That(Compute("tg", Timed(new(0, FirstThinkingMs: 10, FirstAnswerMs: 90, LastMs: 110), output: 11)), Is.EqualTo(100).Within(1e-9));

    [Test]
    public void A_prompt_from_the_cache_counts_for_neither_ttft_nor_pp()
    {
        ScoredSample[] samples =
        [
            Timed(new(0, FirstAnswerMs: 40, EnginePromptMs: 20), prompt: 40, cached: 0),
            Timed(new(0, FirstAnswerMs: 1, EnginePromptMs: 1), prompt: 40, cached: 39),
        ];

        Assert.That((Compute("ttft", samples), Compute("pp-engine", samples)), Is.EqualTo((40.0, 2000.0)));
        Assert.That(Metric.Catalog["ttft"].Flag(TallyOf(samples)), Does.Contain("1 of 2 samples"));
    }

    [Test]
    public void Pp_does_not_exist_where_the_engine_hides_what_it_cached()
    {
        ScoredSample[] samples = [Timed(new(0, FirstAnswerMs: 40, EnginePromptMs: 20), prompt: 40, cached: null)];

        Assert.That((Compute("ttft", samples), Compute("pp-engine", samples)), Is.EqualTo((40.0, (double?)null)));
        Assert.That(Metric.Catalog["pp-engine"].Flag(TallyOf(samples)), Does.Contain("1 of 1 samples"));
    }

    [Test]
    public void Reused_prefixes_take_ttft_and_pp_away()
    {
        var tally = new Tally(1, 1, prefixReused: true);
        tally.Add(Timed(new(0, FirstAnswerMs: 40, EnginePromptMs: 20), prompt: 40, cached: 0), 0);

        Assert.That((Metric.Catalog["ttft"].Value(tally), Metric.Catalog["pp-engine"].Value(tally)), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(Metric.Catalog["ttft"].Flag(tally), Does.Contain("--reuse-prefix"));
    }

    [Test]
    public void Loads_give_the_fastest_time_and_the_highest_peak()
    {
        var tally = new Tally(1, 1, false) { Loads = [new("c", 300, 1, 90_000_000), new("c", 200, 1, 80_000_000)] };

        Assert.That((Metric.Catalog["load"].Value(tally), Metric.Catalog["memory"].Value(tally)), Is.EqualTo((200.0, 90.0)));
    }

    [Test]
    public void Output_tokens_are_a_mean_over_answers_that_came() =>
        Assert.That(Compute("output-tokens", Timed(new(0), output: 10), Timed(new(0), output: 20), new(Failed, new(Verdict.Unscored))), Is.EqualTo(15));

    static IEnumerable<ScoredSample> Of(params Verdict[] verdicts) => verdicts.Select(verdict => new ScoredSample(Answered, new(verdict)));

    static ScoredSample Timed(Timings timings, int output = 2, int prompt = 1, int? cached = 0) =>
        new(Answered with { Timings = timings, Tokens = new(prompt, output, cached) }, new(Verdict.Correct));

    static double? Compute(string metric, params IReadOnlyList<ScoredSample> samples) => Metric.Catalog[metric].Value(TallyOf(samples));

    static Tally TallyOf(IReadOnlyList<ScoredSample> samples)
    {
        var tally = new Tally(samples.Count, 1, prefixReused: false);
        foreach (var (place, sample) in samples.Index())
        {
            tally.Add(sample, place);
        }

        return tally;
    }
}
