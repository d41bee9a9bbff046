using LlmBench.Metrics;
using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Tests.Metrics;

sealed class OutcomesTests
{
    static readonly Sample Said = new("s", 1, "t", "c", 1) { Answer = "42", Stop = "stop" };

    static readonly TestCaseData[] Cases =
    [
        Case(Said, Verdict.Correct, "answered"),
        Case(Said, Verdict.Incorrect, "answered"),
        Case(Said, Verdict.Unparsed, "unparsed"),
        Case(Said with { Stop = "length" }, Verdict.Correct, "truncated-output"),
        Case(Said with { Stop = "length" }, Verdict.Unparsed, "truncated-output"),
        Case(Said with { Stop = "context" }, Verdict.Unparsed, "truncated-context"),
        Case(Said with { Answer = " \n", Thinking = "Let me see", Stop = "length" }, Verdict.Unparsed, "thinking-exhausted"),
        Case(Said with { Answer = "So", Thinking = "Let me see", Stop = "length" }, Verdict.Unparsed, "truncated-output"),
        Case(Said with { Answer = null, Stop = null, Error = "No answer within 10 s.", TimedOut = true }, Verdict.Unscored, "timeout"),
        Case(Said with { Answer = null, Stop = null, Error = "The engine died." }, Verdict.Unscored, "engine-error"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Every_sample_has_one(Sample sample, Verdict verdict, string outcome) =>
        Assert.That(Outcomes.NameOf(Outcomes.Of(sample, verdict)), Is.EqualTo(outcome));

    [Test]
    public void Are_named_as_the_glossary_names_them()
    {
        var glossary = File.ReadAllText(Repository.File("docs/glossary.md"));

        Assert.That(glossary, Does.Contain(string.Join(", ", Enum.GetValues<Outcome>().Select(Outcomes.NameOf))));
    }

    static TestCaseData Case(Sample sample, Verdict verdict, string outcome) =>
        new TestCaseData(sample, verdict, outcome).SetArgDisplayNames($"{sample.Stop ?? sample.Error} {verdict}", outcome);
}
