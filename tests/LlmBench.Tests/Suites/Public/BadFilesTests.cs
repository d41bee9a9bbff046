using LlmBench.Suites.Public;

namespace LlmBench.Tests.Suites.Public;

/// <summary>What cannot be read is said with file and line.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class BadFilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase("gsm8k", "test.jsonl", "{\"question\":\"q\",\"answer\":\"a\\n#### 1\"}\n{\"question\":\"q\"}", "line 2: there is no 'answer'")]
    [TestCase("gsm8k", "test.jsonl", "{\"question\":\"q\",\"answer\":\"17\"}", "line 1: 'answer' does not end with '#### '")]
    [TestCase("gsm8k", "test.jsonl", "{\"question\":\"q\",\"answer\":\"a\\n#### many\"}", "line 1: 'answer' does not end with '#### '")]
    [TestCase("gsm8k", "test.jsonl", "{\"question\":\"q\",\"answer\":", "line 1: not JSON")]
    [TestCase("gsm8k", "test.jsonl", "[]", "line 1: there is no JSON object")]
    [TestCase("gsm8k", "test.jsonl", "{\"question\":\"\\ud800\",\"answer\":\"a\\n#### 1\"}", "line 1: 'question' is not valid Unicode")]
    [TestCase("gsm8k", "test.jsonl", "{\"question\":\"q\",\"answer\":\"a\\n#### 1\"}\n", "holds 1 tasks, and GSM8K has 1319")]
    [TestCase("gsm8k", "other.jsonl", "", "test.jsonl' cannot be read")]
    [TestCase("math500", "test.jsonl", "{\"problem\":\"p\",\"answer\":\"1\",\"subject\":\"s\",\"unique_id\":\"u\",\"level\":6}", "line 1: 'level' is not 1 to 5")]
    [TestCase("math500", "test.jsonl", "{\"problem\":\"p\",\"answer\":\"1\",\"subject\":\"s\",\"unique_id\":\"u\",\"level\":\"5\"}", "line 1: 'level' is not a whole number")]
    [TestCase("mgsm-zh", "mgsm_zh.tsv", "问\t1\n问\t1\t2\n", "line 2: not a question, a tab and a number")]
    [TestCase("mgsm-es", "mgsm_es.tsv", "a \" b\t5,600\nq\tx\n", "line 2: not a question, a tab and a number")]
    [TestCase("cmath", "cmath_dev.jsonl", "{\"grade\":7,\"input\":\"q\",\"golden\":\"1\"}", "line 1: 'grade' is not 1 to 6")]
    [TestCase("cmath", "cmath_dev.jsonl", "{\"grade\":1,\"input\":\"q\",\"golden\":\"1/2/3\"}", "line 1: 'golden' is not a number")]
    [TestCase("aime25", "aime25.jsonl", "{\"prompt\":\"p\",\"answer\":1000}", "line 1: 'answer' is not 0 to 999")]
    [TestCase("svamp", "SVAMP.json", "[\n\n{\"ID\":\"1\",\"Body\":\"b\",\"Question\":\"q\",\"Answer\":1.5,\"Type\":\"Addition\"}]", "line 3: 'Answer' is not a whole number")]
    [TestCase("svamp", "SVAMP.json", "[\n1]", "line 2: there is no JSON object")]
    [TestCase("svamp", "SVAMP.json", "[\n{\"a\":}]", "line 2: not JSON")]
    [TestCase("ceval", "val/law_val.csv", "id,question,A,B,C,D,answer\n0,q,a,b,c,d,E\n", "line 2: 'answer' is 'E'")]
    [TestCase("ceval", "val/law_val.csv", "id,question,A,B,C,D,answer\n0,\"q\nr\",a,b,c,d,A\n1,q,a,b,c,d\n", "line 4: 6 columns, and the first line names 7")]
    [TestCase("ceval", "val/law_val.csv", "id,question,A,B,C,D,answer\n0,\"q,a,b,c,d,A\n", "line 2: a quote is not closed")]
    [TestCase("ceval", "val/law_val.csv", "id,question,A,B,C,D,answer\n0,\"q\"r,a,b,c,d,A\n", "line 2: a cell ends with neither")]
    [TestCase("ceval", "val/law_val.csv", "id,question,A,B,C,answer\n0,q,a,b,c,A\n", "line 2: there is no column 'D'")]
    [TestCase("ceval", "test/law_test.csv", "", "llmbench pull ceval")]
    [TestCase("agieval", "gaokao-chinese.jsonl", "{\"question\":\"q\",\"options\":[\"x\",\"y\"],\"label\":\"C\"}", "line 1: 'label' is 'C'")]
    [TestCase("agieval", "gaokao-chinese.jsonl", "{\"question\":\"q\",\"options\":[\"x\",\"y\"],\"label\":\"\"}", "line 1: 'label' is ''")]
    [TestCase("agieval", "gaokao-chinese.jsonl", "{\"question\":\"q\",\"options\":[\"x\",1],\"label\":\"A\"}", "line 1: 'options' is not a text")]
    public void Names_file_and_line(string set, string file, string text, string says)
    {
        folder.Write(file, text);

        Assert.That(() => PublicSets.Catalog[set].Read(folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains(folder.Path).And.Message.Contains(says));
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_are_named()
    {
        folder.Write("val/law_val.csv", "");
        File.WriteAllBytes(folder["val/law_val.csv"], [.. "id,question,A,B,C,D,answer\n"u8, 0xD0, 0xB4, 0xBD]);

        Assert.That(() => PublicSets.Catalog["ceval"].Read(folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains("is not UTF-8 at byte"));
    }

    [Test]
    public void Line_ends_of_Windows_and_a_byte_order_mark_do_no_harm()
    {
        var lines = string.Concat(Enumerable.Range(0, 250).Select(i => $"问{i}\t{i}\r\n"));
        folder.Write("mgsm_zh.tsv", "\uFEFF" + lines);

        var tasks = PublicSets.Catalog["mgsm-zh"].Read(folder.Path).Tasks;

        Assert.That((tasks[0].Question, tasks[^1].Target), Is.EqualTo(("问0", "249")));
    }
}
