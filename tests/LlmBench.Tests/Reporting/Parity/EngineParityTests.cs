using LlmBench.Reporting.Parity;
using LlmBench.Results;

namespace LlmBench.Tests.Reporting.Parity;

sealed class EngineParityTests
{
    static readonly CandidateRecord First = Candidate("a", "reference");
    static readonly CandidateRecord Second = Candidate("b", "ollama");

    [Test]
    public void The_same_everywhere_is_comparable()
    {
        var parity = Of([Probe("p", 10, [1, 2, 3]) with { LogProbabilities = [-1, -2] }], [Probe("p", 10, [1, 2, 3]) with { LogProbabilities = [-1.01, -2.03] }]);
        Assert.That(parity.Verdict, Is.EqualTo("comparable"));
        Assert.That(parity.Difference, Is.EqualTo(0.02).Within(1e-12));
        Assert.That(parity.LargestDifference, Is.EqualTo(0.03).Within(1e-12));
    }

    [Test]
    public void Another_number_of_prompt_tokens_is_another_prompt() =>
        Assert.That(Of([Probe("p", 10, [1]), Probe("q", 20, [1])], [Probe("p", 11, [1]), Probe("q", 20, [1])]).Verdict, Is.EqualTo("not comparable: 1 of 2 prompts have another number of tokens"));

    [Test]
    public void Answers_that_come_apart_early_are_not_comparable()
    {
        var parity = Of([Probe("p", 10, [1, 2, 3, 4])], [Probe("p", 10, [1, 2, 9, 4])]);
        Assert.That(parity.Agreement, Is.EqualTo(0.5));
        Assert.That(parity.Verdict, Does.StartWith("not comparable: their greedy answers agree in 50 %"));
    }

    [Test]
    public void Without_tokens_answers_are_compared_by_characters() =>
        Assert.That(Of([Probe("p", 10, null) with { Answer = "abcd" }], [Probe("p", 10, [7]) with { Answer = "abcx" }]).Agreement, Is.EqualTo(0.75));

    [Test]
    public void Log_probabilities_that_differ_are_not_comparable() =>
        Assert.That(Of([Probe("p", 10, [1]) with { LogProbabilities = [-1] }], [Probe("p", 10, [1]) with { LogProbabilities = [-1.2] }]).Verdict, Does.Contain("differ by 0.200 nats"));

    [Test]
    public void Where_prompts_are_not_counted_nothing_can_be_told() =>
        Assert.That(Of([Probe("p", null, [1])], [Probe("p", 10, [1])]).Verdict, Is.EqualTo("cannot be told: prompt tokens are not counted"));

    [Test]
    public void Another_template_is_an_objection_only_where_the_prompts_cannot_show_that_it_says_the_same()
    {
        var other = Second with { TemplateDigest = new('f', 64) };
        Assert.That(EngineParity.Of(First, [Probe("p", null, [1])], other, [Probe("p", 10, [1])]).Verdict, Does.Contain("templates differ"));
        Assert.That(EngineParity.Of(First, [Probe("p", 10, [1])], other, [Probe("p", 10, [1])]).Verdict, Is.EqualTo("comparable"));
    }

    [Test]
    public void An_engine_that_answers_nothing_is_not_comparable() =>
        Assert.That(Of([Probe("p", 10, [1])], [new("b", "p") { Error = "gone" }]).Verdict, Is.EqualTo("not comparable: no prompt was answered by both"));

    [Test]
    public void A_run_holds_the_same_weights_on_several_engines_against_each_other()
    {
        var unlike = Candidate("c", "ollama") with { Model = "other", Digest = new('9', 64) };
        var found = RunParity.Of([First, unlike, Second], [Probe("p", 10, [1]) with { Candidate = "a" }, Probe("p", 10, [1]) with { Candidate = "c" }, Probe("p", 99, [1]) with { Candidate = "b" }, Probe("p", 10, [1]) with { Candidate = "b" }]);
        Assert.That(found.Select(parity => (parity.First.Key, parity.Second.Key, parity.Comparable)), Is.EqualTo([("a", "b", true)]));
    }

    [TestCase("qwen3-8b", "qwen3:8b", 1)]
    [TestCase("Qwen3-8B", "qwen3:8b-f16", 1)]
    [TestCase("qwen3-8b", "qwen3:4b", 0)]
    public void The_same_weights_are_known_by_their_names_where_a_server_has_digests_of_its_own(string file, string tag, int pairs)
    {
        var found = RunParity.Of([First with { Model = file }, Second with { Model = tag }], [Probe("p", 10, [1]), Probe("p", 10, [1]) with { Candidate = "b" }]);
        Assert.That(found, Has.Count.EqualTo(pairs));
    }

    static EngineParity Of(IReadOnlyList<ProbeRecord> first, IReadOnlyList<ProbeRecord> second) => EngineParity.Of(First, first, Second, second);

    static ProbeRecord Probe(string prompt, int? promptTokens, int[]? tokens) => new("a", prompt) { PromptTokens = promptTokens, Answer = "x", Tokens = tokens };

    static CandidateRecord Candidate(string key, string engine) =>
        new(key, key, "tiny", "f16", engine, "1", new(key[0], 64), 1, new Dictionary<string, string>(), TemplateDigest: new('0', 64));
}
