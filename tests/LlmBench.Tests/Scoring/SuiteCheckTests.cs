using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Tests.Scoring;

sealed class SuiteCheckTests
{
    static readonly SuiteTask Sum = new("t/1", "1 + 1 = ?", "2");

    static readonly SuiteTask Choice = new("t/2", "Which?", "B", Choices: ["one", "two"], Scorer: "choice");

    static readonly Suite Good = new("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int> { ["smoke"] = 1, ["quick"] = 2 }, Scorer: "number")
    {
        Tasks = [Sum, Choice],
    };

    static readonly TestCaseData[] Bad =
    [
        Case("there is no scorer 'numbr'. Did you mean 'number'? Known: number, exact, choice,", Good with { Scorer = "numbr" }),
        Case("task 1 ('t/1') names its scorer wrongly: there is no scorer 'exat'. Did you mean 'exact'?", Good with { Tasks = [Sum with { Scorer = "exat" }, Choice] }),
        Case("task 3 ('t/1') has the id of an earlier one", Good with { Tasks = [Sum, Choice, Sum] }),
        Case("there is no task", Good with { Tasks = [], Scopes = new Dictionary<string, int>() }),
        Case("task 1 ('t/1') has the target 'two', which is not one number", Good with { Tasks = [Sum with { Target = "two" }, Choice] }),
        Case("task 1 ('t/1') has the target '2 or 3'", Good with { Tasks = [Sum with { Target = "2 or 3" }, Choice] }),
        Case("task 2 ('t/2') has the target 'C', and its choices are A to B", Good with { Tasks = [Sum, Choice with { Target = "C" }] }),
        Case("has the target 'b', and its choices are A to B", Good with { Tasks = [Sum, Choice with { Target = "b" }] }),
        Case("has no choices", Good with { Tasks = [Sum, Choice with { Choices = null }] }),
        Case("has 1 choices", Good with { Tasks = [Sum, Choice with { Choices = ["one"] }] }),
        Case("has two choices that say the same", Good with { Tasks = [Sum, Choice with { Choices = ["one", "one"] }] }),
        Case("use the scorer 'choice'", Good with { Tasks = [Sum, Choice with { Scorer = null }] }),
        Case("use the scorer 'choice'", Good with { Tasks = [Sum, Choice with { Scorer = "exact" }] }),
        Case("of which folding leaves nothing", Good with { Tasks = [Sum with { Target = "。", Scorer = "exact" }, Choice] }),
        Case("has a blank question", Good with { Tasks = [Sum with { Question = " " }, Choice] }),
        Case("has an id that is blank", Good with { Tasks = [Sum with { Id = "" }, Choice] }),
        Case("level '0'", Good with { Tasks = [Sum with { Level = 0 }, Choice] }),
        Case("there is no scope 'smoek'. Did you mean 'smoke'? Known: smoke, quick, full.", Good with { Scopes = new Dictionary<string, int> { ["smoek"] = 1 } }),
        Case("the scope 'quick' cannot take '3' tasks: there are 2.", Good with { Scopes = new Dictionary<string, int> { ["quick"] = 3 } }),
        Case("the scope 'smoke' cannot take '0' tasks", Good with { Scopes = new Dictionary<string, int> { ["smoke"] = 0 } }),
        Case("the scope 'smoke' takes 2 tasks and 'quick' only 1", Good with { Scopes = new Dictionary<string, int> { ["smoke"] = 2, ["quick"] = 1 } }),
        Case("the prompt lacks '{question}'", Good with { Prompt = "Solve it." }),
        Case("the temperature cannot be '-1': give 0 (greedy) to 10.", Good with { Generation = new(8, Temperature: -1) }),
        Case("max-tokens cannot be '0'", Good with { Generation = new(0) }),
        Case("empty one", Good with { Generation = new(8, Stop: [""]) }),
        Case("the version cannot be '0'", Good with { Version = 0 }),
        Case("the title is blank", Good with { Title = " " }),
        Case("the licence is blank", Good with { Licence = "" }),
        Case("the name 'a/b' cannot be", Good with { Name = "a/b" }),
    ];

    [Test]
    public void A_good_suite_passes() => Assert.That(() => SuiteCheck.RefuseProblems([Good]), Throws.Nothing);

    [Test]
    public void A_suite_without_a_scorer_may_have_any_targets() =>
        Assert.That(SuiteCheck.Problems(Good with { Scorer = null, Tasks = [Sum with { Target = "any" }, Choice] }), Is.Empty);

    [TestCaseSource(nameof(Bad))]
    public void Whatever_is_wrong_is_refused_by_suite_file_and_task(string says, Suite suite) =>
        Assert.That(
            () => SuiteCheck.RefuseProblems([Good, suite]),
            Throws.TypeOf<UsageException>().With.Message.Contains(says).And.Message.StartsWith($"The suite '{suite.Name}', ").And.Message.Not.Contains('\n'));

    static TestCaseData Case(string says, Suite suite) => new TestCaseData(says, suite).SetArgDisplayNames(says);
}
