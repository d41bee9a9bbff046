using System.Text.Json;
using LlmBench.Suites;
using LlmBench.Suites.Public;

namespace LlmBench.Tests.Suites.Public;

/// <summary>Sets whose files are nowhere here: their formats, as their authors describe them, with texts of our own.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class MadeFilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Svamp_puts_body_and_question_together_and_mends_a_misspelt_type()
    {
        string[] items = [
            """{"ID":"chal-1","Body":"A pen costs 7 dollars","Question":"What do 2 cost?","Equation":"( 7.0 * 2.0 )","Answer":14.0,"Type":"Multiplication"}""",
            """{"ID":"chal-2","Body":"8 pens are shared by 2.","Question":"How many each?","Equation":"( 8.0 / 2.0 )","Answer":4.0,"Type":"Common-Divison"}""",
            .. Enumerable.Range(3, 998).Select(i => $$"""{"ID":"chal-{{i}}","Body":"b","Question":"q","Equation":"e","Answer":1.0,"Type":"Addition"}"""),
        ];
        folder.Write("SVAMP.json", $"[\n{string.Join(",\n", items)}\n]");

        var tasks = PublicSets.Catalog["svamp"].Read(folder.Path).Tasks;

        Assert.That(tasks[0], Is.EqualTo(new SuiteTask("chal-1", "A pen costs 7 dollars. What do 2 cost?", "14", "multiplication")));
        Assert.That(tasks[1], Is.EqualTo(new SuiteTask("chal-2", "8 pens are shared by 2. How many each?", "4", "division")));
    }

    [Test]
    public void Aime_is_asked_without_the_instruction_of_the_file()
    {
        folder.Write("aime24.jsonl", string.Concat(Enumerable.Range(0, 30).Select(i =>
            JsonSerializer.Serialize(new { prompt = $"Find {i}.\nPlease reason step by step, and put your final answer within \\boxed{{}}.", answer = i }) + "\n")));

        var suite = PublicSets.Catalog["aime24"].Read(folder.Path);

        Assert.That(suite.Tasks[7], Is.EqualTo(new SuiteTask("aime24/0008", "Find 7.", "7")));
        Assert.That(suite.System, Does.Contain("\\boxed{}"));
    }

    [Test]
    public void Ceval_reads_the_validation_split_and_mixes_its_subjects()
    {
        const string Header = "id,question,A,B,C,D,answer\n";
        folder.Write("val/logic_val.csv", Header + string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i},\"如果“{i}”, 那么\"\"真\"\"____\",甲,乙,丙,丁,B\n")));
        folder.Write("val/law_val.csv", Header + string.Concat(Enumerable.Range(0, 346).Select(i => $"{i},问{i},甲,乙,丙,丁,D\n")));

        var tasks = PublicSets.Catalog["ceval"].Read(folder.Path).Tasks;

        Assert.That(tasks.Take(4).Select(task => task.Kind), Is.EqualTo(["law", "logic", "law", "logic"]));
        Assert.That(tasks[1].Question, Is.EqualTo("如果“0”, 那么\"真\"____"));
        Assert.That((tasks[1].Id, tasks[1].Target), Is.EqualTo(("ceval/logic/001", "B")));
    }

    [Test]
    public void Agieval_reads_letters_however_they_are_written_and_leaves_out_a_question_without_any()
    {
        WriteAgiEval(
            """{"passage":"读下文。","question":"问","options":["(A)甲","  B．乙","丙","(D) 丁"],"label":"A C D","answer":null,"other":null}""",
            """{"passage":null,"question":"问","options":["(A)甲","(B)乙"],"label":["B","A。"],"answer":null,"other":null}""",
            """{"passage":null,"question":"问","options":["(A)甲","(B)乙"],"label":[],"answer":null,"other":null}""",
            """{"passage":null,"question":"填空","options":null,"label":null,"answer":"$5$;$10$","other":null}""");

        var tasks = PublicSets.Catalog["agieval"].Read(folder.Path).Tasks.Where(task => task.Kind == "gaokao-chinese").ToList();

        Assert.That((tasks[0].Question, tasks[0].Target), Is.EqualTo(("读下文。\n\n问", "ACD")));
        Assert.That(tasks[0].Choices, Is.EqualTo(["甲", "乙", "丙", "丁"]));
        Assert.That(tasks[1].Target, Is.EqualTo("AB"));
        Assert.That((tasks[2].Id, tasks[2].Target, tasks[2].Scorer), Is.EqualTo(("agieval/gaokao-chinese/0004", "$5$;$10$", "math")));
    }

    /// <summary>The given lines, and as many plain ones as the set has besides.</summary>
    void WriteAgiEval(params string[] lines)
    {
        const string Plain = """{"passage":null,"question":"q","options":["(A)x","(B)y"],"label":"A","answer":null,"other":null}""";
        foreach (var file in SourceList.Catalog["agieval"].Files)
        {
            folder.Write(file.Path, Plain + "\n");
        }

        folder.Write("gaokao-chinese.jsonl", string.Join('\n', lines.Concat(Enumerable.Repeat(Plain, 4416 - 10 - lines.Length + 1))));
    }
}
