using System.IO.Compression;
using System.Text;
using LlmBench.Suites.Public;
using LlmBench.Suites.Public.Exams;

namespace LlmBench.Tests.Fuzzing;

/// <summary>Every reader of a public set's files, and of the files that its examples are taken from.</summary>
static class PublicSetTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        Set("gsm8k", "test.jsonl", """{"question":"How many?","answer":"1 + 1 = <<1+1=2>>2\n#### 1,002"}"""),
        Set("math500", "test.jsonl", """{"problem":"p","solution":"s","answer":"\\frac{1}{2}","subject":"Algebra","level":3,"unique_id":"test/1.json"}"""),
        Set("mgsm-zh", "mgsm_zh.tsv", "珍妮特有多少蛋？\t2,125"),
        Set("cmath", "cmath_dev.jsonl", """{"grade": 1, "input": "还剩多少页？", "golden": "5/8", "reasoning_step": 1, "num_digits": 2}"""),
        Set("cmmlu", "test/agronomy.csv", ",Question,A,B,C,D,Answer\n0,\"如果“真”, \"\"假\"\"\",甲,乙,丙,丁,B"),
        Set("ceval", "val/logic_val.csv", "id,question,A,B,C,D,answer\n0,\"如果“真”, \"\"假\"\"\",甲,乙,丙,丁,B"),
        Set("agieval", "gaokao-chinese.jsonl", """{"passage":null,"question":"问","options":["(A)甲","(B)乙"],"label":["A","B"],"answer":null,"other":null}"""),
        Set("aime24", "aime24.jsonl", """{"prompt": "Find it.", "answer": 204}"""),
        Set("svamp", "SVAMP.json", """[{"ID":"chal-1","Body":"b","Question":"q","Equation":"e","Answer":51.0,"Type":"Subtraction"}]"""),
        Set("mbxp-csharp", "mbcsp_release_v1.2.jsonl", """{"task_id":"MBCSP/1","prompt":"class P {","test":"var actual1 = F(new List<int> {1,-2},\"a\\\"b\",1.5);\nvar expected1 = new Dictionary<string, object> {{\"x\", null},{\"y\", true}};\n","entry_point":"F","canonical_solution":null}"""),
        Set("mbppplus", "MbppPlus.jsonl.gz", """{"task_id": "Mbpp/2", "prompt": "p", "entry_point": "f", "canonical_solution": "def f(a): return a", "base_input": [[[1, 2.5]]], "plus_input": [[Infinity], ["é"]], "atol": 0}""", packed: true),
        Set("humanevalplus", "HumanEvalPlus.jsonl.gz", """{"task_id": "HumanEval/0", "prompt": "def f(a):\n", "entry_point": "f", "canonical_solution": "    return a", "base_input": [[1]], "plus_input": [], "atol": 1e-6}""", packed: true),
        Set("humaneval", "HumanEval.jsonl.gz", """{"task_id": "HumanEval/0", "prompt": "import math\n\ndef f(a):\n    \"\"\"x\"\"\"\n", "entry_point": "f", "canonical_solution": "    return a", "test": "def check(candidate):\n    assert candidate(1) == 1\n"}""", packed: true),
        Set("mbpp", "mbpp.jsonl", """{"text": "Write f.", "code": "class Pair:\r\n  pass\r\ndef f(a):\r\n  return a", "task_id": 11, "test_setup_code": "", "test_list": ["assert f(1) == 1"], "challenge_test_list": []}"""),
        Set("mbpp-sanitized", "sanitized-mbpp.json", """[{"source_file": "x", "task_id": 2, "prompt": "Write f.", "code": "def f(a):\n  return a", "test_imports": ["import math"], "test_list": ["assert f(1) == 1"]}]"""),
        Packed("humanevalplus", "HumanEvalPlus.jsonl.gz"),
        Packed("humaneval", "HumanEval.jsonl.gz"),
        Examples("mgsm-zh", "exemplars.py", "EXEMPLAR_NUMBER_ANSWERS = [11, 29]\n\nMGSM_EXEMPLARS = {\"zh\": {\"1\": {\"q\": \"\\u95ee\" \"5\", 'a': 'b'}}}\n", ("mgsm_zh.tsv", string.Concat(Enumerable.Repeat("问\t1\n", 250)))),
        Examples("gsm8k", "train.jsonl", """{"question":"How many?","answer":"1 + 1 = <<1+1=2>>2\n#### 2"}""", ("test.jsonl", string.Concat(Enumerable.Repeat("{\"question\":\"q\",\"answer\":\"s\\n#### 1\"}\n", 1319)))),
        AgiEvalExamples(),
    ];

    /// <summary>The split that examples are taken from, beside a sound set.</summary>
    static FuzzTarget Examples(string name, string file, string text, (string Name, string Text) sound) => new($"examples of {name}", [Encoding.UTF8.GetBytes(text)], (input, folder) =>
    {
        if (!File.Exists(folder[sound.Name]))
        {
            folder.Write(sound.Name, sound.Text);
        }

        File.WriteAllBytes(folder[file], input);
        _ = PublicSets.Catalog[name].Read(folder.Path).Dev!.Count();
    });

    static FuzzTarget AgiEvalExamples()
    {
        const string Rows = "sample 1,\"{'passage': None, 'question': \"\"q\"\", 'options': ['A. a\\tB. b'], 'label': 'A', 'answer': None}\"\nexplanation 1,because\n";
        return FuzzTarget.OneFile("few_shot_prompts.csv", Encoding.UTF8.GetBytes(",p\n" + Rows + Rows), path => new AgiEvalExamples(path).In(["p"]).Count());
    }

    static FuzzTarget Set(string name, string file, string text, bool packed = false) => new($"set {name}", [Encoding.UTF8.GetBytes($"{text}\n{text}\n")], (input, folder) =>
    {
        folder.Write(file, "");
        File.WriteAllBytes(folder[file], packed ? Zipped(input) : input);
        PublicSets.Catalog[name].Read(folder.Path);
    });

    static FuzzTarget Packed(string name, string file) => new($"packed {name}", [Zipped(Encoding.UTF8.GetBytes("{\"task_id\": \"HumanEval/0\"}\n"))], (input, folder) =>
    {
        File.WriteAllBytes(folder[file], input);
        PublicSets.Catalog[name].Read(folder.Path);
    });

    static byte[] Zipped(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress))
        {
            zip.Write(bytes);
        }

        return packed.ToArray();
    }
}
