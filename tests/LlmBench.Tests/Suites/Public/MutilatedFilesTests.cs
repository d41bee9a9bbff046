using System.Text;
using LlmBench.Suites.Public;

namespace LlmBench.Tests.Suites.Public;

/// <summary>Files that were damaged on their way: a reader says what is wrong with them, and never fails in any other way.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class MutilatedFilesTests : IDisposable
{
    const int Times = 1000;

    static readonly string[] Fragments = ["\"", "{", "}", "[", "]", ",", "\n", "\r\n", "\t", "\\", "\\ud800", "null", "1e999", "-", "\0", "\uFEFF", "题", "#### ", "true", "99999999999999999999"];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase("gsm8k", "test.jsonl", "{\"question\":\"How many?\",\"answer\":\"1 + 1 = <<1+1=2>>2\\n#### 1,002\"}\n")]
    [TestCase("math500", "test.jsonl", "{\"problem\":\"p\",\"solution\":\"s\",\"answer\":\"\\\\frac{1}{2}\",\"subject\":\"Algebra\",\"level\":3,\"unique_id\":\"test/1.json\"}\n")]
    [TestCase("mgsm-zh", "mgsm_zh.tsv", "珍妮特有多少蛋？\t2,125\n")]
    [TestCase("cmath", "cmath_dev.jsonl", "{\"grade\": 1, \"input\": \"还剩多少页？\", \"golden\": \"5/8\", \"reasoning_step\": 1, \"num_digits\": 2}\n")]
    [TestCase("ceval", "val/logic_val.csv", "id,question,A,B,C,D,answer\n0,\"如果“真”, \"\"假\"\"\",甲,乙,丙,丁,B\n")]
    [TestCase("agieval", "gaokao-chinese.jsonl", "{\"passage\":null,\"question\":\"问\",\"options\":[\"(A)甲\",\"(B)乙\"],\"label\":[\"A\",\"B\"],\"answer\":null,\"other\":null}\n")]
    [TestCase("aime24", "aime24.jsonl", "{\"prompt\": \"Find it.\", \"answer\": 204}\n")]
    [TestCase("svamp", "SVAMP.json", "[\n{\"ID\":\"chal-1\",\"Body\":\"b\",\"Question\":\"q\",\"Equation\":\"e\",\"Answer\":51.0,\"Type\":\"Subtraction\"}\n]")]
    public void Are_refused_in_a_sentence(string set, string file, string text)
    {
        var random = new SplitMix64(5);
        folder.Write(file, text);
        for (var i = 0; i < Times; i++)
        {
            var mutilated = Mutilated(Encoding.UTF8.GetBytes(text + text), random);
            File.WriteAllBytes(folder[file], mutilated);

            Assert.That(() => PublicSets.Catalog[set].Read(folder.Path), Throws.TypeOf<UsageException>(), Convert.ToHexString(mutilated));
        }
    }

    static byte[] Mutilated(byte[] bytes, SplitMix64 random)
    {
        var changed = bytes.ToList();
        for (var i = random.Between(1, 6); i > 0 && changed.Count > 4; i--)
        {
            var at = random.Between(0, changed.Count - 1);
            switch (random.Between(0, 3))
            {
                case 0:
                    changed[at] = (byte)random.Between(0, 255);
                    break;
                case 1:
                    changed.RemoveRange(at, Math.Min(changed.Count - at, random.Between(1, 5)));
                    break;
                case 2:
                    changed.InsertRange(at, Encoding.UTF8.GetBytes(random.Pick(Fragments)));
                    break;
                default:
                    changed.RemoveRange(at, changed.Count - at);
                    break;
            }
        }

        return [.. changed];
    }
}
