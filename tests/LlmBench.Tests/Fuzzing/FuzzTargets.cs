using System.IO.Compression;
using System.Text;
using LlmBench.Gguf;
using LlmBench.Planning;
using LlmBench.Reporting.Exchange;
using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Scoring.Corpora;
using LlmBench.Suites;
using LlmBench.Suites.Public;
using LlmBench.Suites.Pulling;
using LlmBench.Tests.Gguf;
using LlmBench.Tests.Reporting;

namespace LlmBench.Tests.Fuzzing;

/// <summary>Every reader of files from outside, and every scorer.</summary>
static class FuzzTargets
{
    const string LmEval = """{"doc_id": 0, "doc": {"question": "q"}, "target": "1", "resps": [["Answer: 1"]], "filtered_resps": ["1"]}""";

    const string HumanEval = """{"task_id": "HumanEval/0", "completion": "    return 1"}""";

    const string Pulled = """{"name":"gsm8k","licence":"MIT","accepted":false,"pulledAt":"2026-11-24T00:00:00+00:00","files":[{"path":"test.jsonl","bytes":1,"sha256":"00","known":true}],"schema":1}""";

    public static IReadOnlyList<FuzzTarget> All { get; } = [.. Sets(), .. Files(), .. Answers()];

    static IEnumerable<FuzzTarget> Sets() =>
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
        Packed("humanevalplus", "HumanEvalPlus.jsonl.gz"),
    ];

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

    static IEnumerable<FuzzTarget> Files()
    {
        using var folder = new TemporaryFolder();
        var suite = MadeRun.SuiteNamed("suite", "Suite", scorer: "number");
        SuiteWriter.Write(suite, folder["suite"]);
        var run = new MadeRun(folder["run"]).Answer(MadeRun.Candidate("nano-4m", "f16"), correct: 2).Write();
        File.WriteAllBytes(folder["model.gguf"], new SmallModel().Bytes());
        using (var zip = ZipFile.Open(folder["set.zip"], ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(folder["suite/suite.json"], "val/suite.json");
        }

        return [.. OfSuites(folder.Path), .. OfRuns(run), .. OfOthers(folder.Path)];
    }

    static IEnumerable<FuzzTarget> OfSuites(string made) =>
        ((string[])["suite.json", "tasks.jsonl"]).Select(damaged => new FuzzTarget(damaged, [File.ReadAllBytes($"{made}/suite/{damaged}")], Suite(damaged, $"{made}/suite")));

    static Action<byte[], TemporaryFolder> Suite(string damaged, string sound)
    {
        var others = ((string[])["suite.json", "tasks.jsonl"]).ToDictionary(name => name, name => File.ReadAllBytes($"{sound}/{name}"));
        return (input, folder) =>
        {
            Directory.CreateDirectory(folder["suite"]);
            foreach (var (name, bytes) in others)
            {
                File.WriteAllBytes(folder[$"suite/{name}"], name == damaged ? input : bytes);
            }

            _ = SuiteCheck.Problems(SuiteFolder.Read(folder["suite"])).Count();
        };
    }

    static IEnumerable<FuzzTarget> OfRuns(RunFolder run) =>
    [
        OneFile("run.json", File.ReadAllBytes(run.InfoFile), path => new RunFolder(Path.GetDirectoryName(path)!).ReadInfo()),
        OneFile("samples.jsonl", File.ReadAllBytes(run.SamplesFile), path => new RunFolder(Path.GetDirectoryName(path)!).ReadSamples().Count()),
        OneFile("loads.jsonl", File.ReadAllBytes(run.LoadsFile), path => new RunFolder(Path.GetDirectoryName(path)!).ReadLoads().Count()),
    ];

    static IEnumerable<FuzzTarget> OfOthers(string made) =>
    [
        OneFile("plan.json", File.ReadAllBytes(Repository.File("docs/plan.example.jsonc")), PlanFile.Read),
        OneFile("model.gguf", File.ReadAllBytes($"{made}/model.gguf"), GgufFile.Read),
        OneFile("lm-eval.jsonl", Encoding.UTF8.GetBytes(LmEval), path => ForeignSample.Read(path).Count()),
        OneFile("human-eval.jsonl", Encoding.UTF8.GetBytes(HumanEval), path => ForeignSample.Read(path).Count()),
        OneFile("gsm8k/pulled.json", Encoding.UTF8.GetBytes(Pulled), path => new PulledSets(Path.GetDirectoryName(Path.GetDirectoryName(path))!).RecordOf(PublicSets.Catalog["gsm8k"])),
        OneFile("set.zip", File.ReadAllBytes($"{made}/set.zip"), Unpacked),
    ];

    static FuzzTarget OneFile(string name, byte[] seed, Func<string, object?> read) => new(name, [seed], (input, folder) =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllBytes(folder[name], input);
        _ = read(folder[name]);
    });

    static object? Unpacked(string path)
    {
        var target = path + ".out";
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        Unpacker.Unpack(path, target);
        return null;
    }

    static IEnumerable<FuzzTarget> Answers()
    {
        var corpora = Corpus.ReadAll(Repository.File("corpora")).ToDictionary(corpus => corpus.Scorer, corpus => corpus.Entries);
        return Scorers.Catalog.All.Select(scorer => Answer(scorer, corpora.GetValueOrDefault(scorer.Name) ?? corpora["exact"]));
    }

    /// <summary>Texts that are no UTF-8 come with lone surrogates, as a hostile server can send them.</summary>
    static FuzzTarget Answer(IScorer scorer, IReadOnlyList<CorpusEntry> entries)
    {
        var next = 0;
        return new($"scorer {scorer.Name}", [.. entries.Select(entry => Encoding.UTF8.GetBytes(entry.Answer))], (input, _) =>
        {
            var entry = entries[next++ % entries.Count];
            scorer.Score(entry.Task, Encoding.UTF8.GetString(input).Replace('\uFFFD', '\uD800'));
        });
    }

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
