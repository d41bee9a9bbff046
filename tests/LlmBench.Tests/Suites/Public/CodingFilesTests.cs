using System.IO.Compression;
using System.Text;
using LlmBench.Scoring.Code;
using LlmBench.Suites;
using LlmBench.Suites.Public;
using LlmBench.Tests.Sandbox;

namespace LlmBench.Tests.Suites.Public;

/// <summary>EvalPlus and MBXP: their formats, with tasks of our own, and MBXP's own file where it is at hand.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class CodingFilesTests : IDisposable
{
    const string Zero = """{"task_id": "HumanEval/32", "prompt": "import math\n\ndef find_zero(xs: list):\n    \"\"\"A zero of the polynomial.\"\"\"\n", "entry_point": "find_zero", "canonical_solution": "    return -xs[0] / xs[1]\n", "contract": "", "base_input": [[[1, 2]]], "plus_input": [[[-6, 3]]], "atol": 1e-06}""";

    const string Similar = """{"task_id": "Mbpp/2", "prompt": "\"\"\"\nWrite a function to find the shared elements.\n\"\"\"\n", "entry_point": "similar_elements", "canonical_solution": "\ndef similar_elements(a, b):\n  assert isinstance(a, tuple)\n  return tuple(set(a) & set(b))\n", "base_input": [[[1, 2], [2, 3]]], "plus_input": [[[], [1]], [[Infinity, 4], [4, Infinity]]], "atol": 0, "contract": "", "assertion": ""}""";

    const string Search = """{"task_id": "Mbpp/285", "prompt": "", "entry_point": "text_match_three", "canonical_solution": "\nimport re\ndef text_match_three(text):\n  return re.search('ab{2,3}', text)\n", "base_input": [["abb"]], "plus_input": [["😀 a\\b"]], "atol": 0, "contract": "", "assertion": ""}""";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase(Zero, "    return -xs[0] / xs[1] + 1e-8", true)]
    [TestCase(Zero, "    return -xs[0] / xs[1] + 1e-2", false)]
    [TestCase(Zero, "```python\ndef find_zero(xs):\n    return 2\n```", false)]
    [TestCase(Similar, "def similar_elements(a, b):\n    return [x for x in a if x in b]", true)]
    [TestCase(Similar, "def similar_elements(a, b):\n    return a", false)]
    [TestCase(Similar, "def similar_elements(a, b):\n    return [x for x in a if x in b and x < 1e9]", false)]
    [TestCase(Search, "def text_match_three(text):\n    return 'abb' in text", true)]
    [TestCase(Search, "def text_match_three(text):\n    return 'a' in text", false)]
    [TestCase(Search, "import re\n\ndef text_match_three(text):\n    return re.search('abb', text)", true)]
    [TestCase(Search, "import re\n\ndef text_match_three(text):\n    return re.search('zzz', text)", false)]
    public void Evalplus_holds_a_program_against_the_sets_own_solution(string line, string answer, bool passes)
    {
        var task = EvalPlus(line);

        var verdict = new CodeRunner(Judging.Judge, "test").Run(CodeQuestion.Of(task), CodeAnswer.Program(task, answer)!);

        Assert.That(verdict.Verdict is LlmBench.Sandbox.CheckVerdict.Pass, Is.EqualTo(passes), verdict.Reason);
    }

    [Test]
    public void Mbxp_reads_calls_and_values_written_in_CSharp()
    {
        const string Test = """
            var actual1 = F(new List<List<int>> {new List<int> {1,-2},new List<int> {}},"a\"b",1.5);
            var expected1 = new Dictionary<string, object> {{"x", 3},{"y", new HashSet<int> {4}}};
            var actual2 = F(new List<double> {5, 2.5}, null, true);
            var expected2 = new List<object> {8,new object {{"POS", 3}}};
            """;
        var row = System.Text.Json.JsonSerializer.Serialize(new { task_id = "MBCSP/1", prompt = "using KellermanSoftware.CompareNetObjects;\nclass Program {", test = Test, entry_point = "F", canonical_solution = (string?)null });
        folder.Write("mbcsp_release_v1.2.jsonl", string.Concat(Enumerable.Repeat(row + "\n", 968)));

        var task = PublicSets.Catalog["mbxp-csharp"].Read(folder.Path).Tasks[0];
        var checks = task.Code?.Checks ?? [];

        Assert.That(task.Question, Is.EqualTo("class Program {"));
        Assert.That(checks.Select(check => check.Arguments.GetRawText()), Is.EqualTo(["""[[[1,-2],[]],"a\u0022b",1.5]""", "[[5.0,2.5],null,true]"]));
        Assert.That(
            checks.Select(check => check.Returns.GetRawText()),
            Is.EqualTo(["""{"$map":[["x",3],["y",{"$set":[4]}]]}""", """[8,{"$map":[["POS",3]]}]"""]));
    }

    [Test]
    public void Mbxp_has_968_tasks_of_three_calls_and_725_solutions()
    {
        var tasks = PublicSets.Catalog["mbxp-csharp"].Read(SharedData.Folder("mbxp-csharp")).Tasks;

        Assert.That(tasks, Has.Count.EqualTo(968));
        Assert.That(tasks, Has.All.Matches<SuiteTask>(task => task is { Code.Checks.Count: 3 }));
        Assert.That(tasks.Count(task => task.Code is { Reference.Length: > 0 }), Is.EqualTo(725));
    }

    SuiteTask EvalPlus(string line)
    {
        var isHumanEval = line.Contains("HumanEval/", StringComparison.Ordinal);
        using (var packed = new GZipStream(File.Create(folder[isHumanEval ? "HumanEvalPlus.jsonl.gz" : "MbppPlus.jsonl.gz"]), CompressionMode.Compress))
        {
            packed.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line + "\n", isHumanEval ? 164 : 378))));
        }

        return PublicSets.Catalog[isHumanEval ? "humanevalplus" : "mbppplus"].Read(folder.Path).Tasks[0];
    }
}
