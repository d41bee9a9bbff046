using LlmBench.Sandbox;
using LlmBench.Sandbox.Protocol;
using LlmBench.Scoring.Code;
using LlmBench.Suites;
using LlmBench.Suites.Prompting;
using LlmBench.Tests.Sandbox;

namespace LlmBench.Tests.Suites.Prompting;

/// <summary>What base models are given to go on with.</summary>
sealed class CompletionTests
{
    [Test]
    public void A_task_with_a_signature_becomes_the_beginning_of_its_program()
    {
        var task = new SuiteTask("t", "Count the vowels.\n\ncount(text: str) -> int\n\nExample: count('a') returns 1.", "count") { Code = new("python", [], "", []) };

        var suite = Completion.Of(SuiteOf(task));

        Assert.That(suite.PromptFor(suite.Tasks[0]), Is.EqualTo([new Message(Role.None, "def count(text: str) -> int:\n    \"\"\"\n    Count the vowels.\n\n    Example: count('a') returns 1.\n    \"\"\"\n")]));
        Assert.That(suite.Generation.Stop, Is.EqualTo(["\nclass", "\ndef", "\n#", "\nif", "\nprint"]));
        Assert.That(CodeAnswer.Program(suite.Tasks[0], "    return 1\n"), Does.EndWith("\"\"\"\n    return 1\n"));
    }

    [TestCase("Add 1 to x: value(x)", "def value(x):\n    \"\"\"\n    Add 1 to x\n    \"\"\"\n")]
    [TestCase("计算x 加 1：value(x)", "def value(x):\n    \"\"\"\n    计算x 加 1\n    \"\"\"\n")]
    public void A_call_behind_a_colon_is_a_signature(string question, string beginning) =>
        Assert.That(Completion.Of(SuiteOf(new SuiteTask("t", question, "value") { Code = new("python", [], "", []) })).Tasks[0].Question, Is.EqualTo(beginning));

    [Test]
    public void In_CSharp_the_description_is_a_comment_and_the_method_is_closed()
    {
        var task = new SuiteTask("t", "Return x.\n\npublic static int F(int x)\n\nExample: F(3) returns 3.", "F") { Code = new("csharp", [], "", []) };

        var suite = Completion.Of(SuiteOf(task));

        Assert.That(suite.Tasks[0].Question, Is.EqualTo("/// Return x.\n///\n/// Example: F(3) returns 3.\npublic static int F(int x)\n{\n"));
        Assert.That(suite.Generation.Stop, Is.EqualTo(["\n}"]));
        Assert.That(CodeAnswer.Program(suite.Tasks[0], "    return x;"), Does.EndWith("{\n    return x;\n}\n"));
    }

    /// <summary>As MBPP's authors ask (Austin et al. 2021, figure 1).</summary>
    [Test]
    public void A_task_without_a_signature_marks_where_the_program_begins_and_ends()
    {
        var suite = Completion.Of(SuiteOf(new SuiteTask("t", "Write it.\n\nassert f(1) == 1", "f") { Code = new("python", [], "", []) }));

        Assert.That(suite.PromptFor(suite.Tasks[0])[0].Text, Is.EqualTo("Write it.\n\nassert f(1) == 1\n[BEGIN]\n"));
        Assert.That(suite.Generation.Stop, Is.EqualTo(["[DONE]"]));
    }

    [Test]
    public void Stop_texts_of_the_suite_stay()
    {
        var suite = SuiteOf(new SuiteTask("t", "1 + 1 =", "2")) with { Generation = new(8, Stop: ["\n"]), System = "Sums." };

        Assert.That(Completion.Of(suite), Has.Property("System").EqualTo("Sums.").And.Property("Generation").EqualTo(suite.Generation));
    }

    /// <summary>A body that gives nothing back loads, and is told to be wrong.</summary>
    [TestCase("coding-python", "    return None\n")]
    [TestCase("coding-python-native", "    return None\n")]
    [TestCase("coding-csharp", "    throw new InvalidOperationException();\n")]
    public void Every_bundled_task_has_a_beginning_that_loads(string name, string body)
    {
        var suite = SuiteFolder.Read(Repository.File($"suites/{name.Replace("-native", "", StringComparison.Ordinal)}"));
        var begun = Completion.Of(name.EndsWith("-native", StringComparison.Ordinal) ? suite.InNative()! : suite);
        var runner = new CodeRunner(Judging.Judge, "test");
        var verdicts = new System.Collections.Concurrent.ConcurrentBag<(string Id, CheckVerdict Verdict, string? Reason)>();

        Workers.ForEach(begun.Tasks, Environment.ProcessorCount, task =>
        {
            var verdict = runner.Run(CodeQuestion.Of(task), CodeAnswer.Program(task, body)!);
            verdicts.Add((task.Id, verdict.Verdict, verdict.Reason));
        });

        Assert.That(begun.Tasks, Has.All.Matches<SuiteTask>(task => task is { Code.Unfinished: not null }));
        Assert.That(verdicts.Where(found => found.Verdict is not CheckVerdict.Fail && found.Reason?.Contains("InvalidOperationException", StringComparison.Ordinal) != true), Is.Empty);
    }

    static Suite SuiteOf(SuiteTask task) => new("s", 1, "S", "{question}", "CC0-1.0", new(64), new Dictionary<string, int>(), "code", "Write it.") { Tasks = [task] };
}
