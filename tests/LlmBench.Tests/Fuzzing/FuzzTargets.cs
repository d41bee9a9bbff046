using System.IO.Compression;
using System.Text;
using LlmBench.Gguf;
using LlmBench.Hardware;
using LlmBench.Hardware.Tiers;
using LlmBench.Planning;
using LlmBench.Planning.Recipes;
using LlmBench.Reporting.Exchange;
using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Scoring.Code;
using LlmBench.Scoring.Corpora;
using LlmBench.Suites;
using LlmBench.Suites.Prompting;
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

    const string Verdict = """{"program":"0a","verdict":"Pass","checkMs":[1.5],"sandbox":"bubblewrap","limits":{"cpuSeconds":3,"wall":"00:00:20"},"reason":"r","output":"o","schema":1}""" + "\n";

    const string Probe = """{"candidate":"c","prompt":"p","promptTokens":3,"answer":"a","tokens":[1],"logProbabilities":[-0.5]}""" + "\n";

    public static IReadOnlyList<FuzzTarget> All { get; } = [.. PublicSetTargets.All, .. Files(), .. Answers()];

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
        FuzzTarget.OneFile("run.json", File.ReadAllBytes(run.InfoFile), path => new RunFolder(Path.GetDirectoryName(path)!).ReadInfo()),
        FuzzTarget.OneFile("samples.jsonl", File.ReadAllBytes(run.SamplesFile), path => new RunFolder(Path.GetDirectoryName(path)!).ReadSamples().Count()),
        FuzzTarget.OneFile("code-verdicts.jsonl", Encoding.UTF8.GetBytes(Verdict), path => JsonLines.Read(path, CodeVerdictJson.Default.CodeVerdict).Count()),
        FuzzTarget.OneFile("parity.jsonl", Encoding.UTF8.GetBytes(Probe), path => JsonLines.Read(path, ResultJson.Default.ProbeRecord).Count()),
        FuzzTarget.OneFile("loads.jsonl", File.ReadAllBytes(run.LoadsFile), path => new RunFolder(Path.GetDirectoryName(path)!).ReadLoads().Count()),
    ];

    static IEnumerable<FuzzTarget> OfOthers(string made) =>
    [
        FuzzTarget.OneFile("plan.json", File.ReadAllBytes(Repository.File("docs/plan.example.jsonc")), PlanFile.Read),
        FuzzTarget.OneFile("model.gguf", File.ReadAllBytes($"{made}/model.gguf"), GgufFile.Read),
        FuzzTarget.OneFile("lm-eval.jsonl", Encoding.UTF8.GetBytes(LmEval), path => ForeignSample.Read(path).Count()),
        FuzzTarget.OneFile("human-eval.jsonl", Encoding.UTF8.GetBytes(HumanEval), path => ForeignSample.Read(path).Count()),
        FuzzTarget.OneFile("gsm8k/pulled.json", Encoding.UTF8.GetBytes(Pulled), path => new PulledSets(Path.GetDirectoryName(Path.GetDirectoryName(path))!).RecordOf(PublicSets.Catalog["gsm8k"])),
        FuzzTarget.OneFile("tiers.json", File.ReadAllBytes(Repository.File("hardware/tiers.json")), path => TierTable.Bundled.And(HardwareData.Read(path, HardwareJson.Default.TierTable))),
        FuzzTarget.OneFile("recipe.json", File.ReadAllBytes(Repository.File("recipes/deepseek-r1.json")), path => RecipeFolder.Read(Path.GetDirectoryName(path)!).All.Count),
        FuzzTarget.OneFile("wording.txt", "{shots}Question: {question}\n{choices}\nAnswer: \\boxed{x} {{y}}"u8.ToArray(), PromptFile.Read),
        FuzzTarget.OneFile("set.zip", File.ReadAllBytes($"{made}/set.zip"), Unpacked),
    ];

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
}
