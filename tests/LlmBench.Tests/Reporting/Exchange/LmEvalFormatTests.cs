using System.Text.Json;
using LlmBench.Reporting.Exchange;
using LlmBench.Reporting.Exchange.LmEval;
using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Tests.Reporting.Exchange;

/// <summary>Runs are written with the fields of lm-evaluation-harness's <c>result_schema.py</c>, as of its commit 4e7e0d47f.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class LmEvalFormatTests : IDisposable
{
    static readonly CandidateRecord Candidate = MadeRun.Candidate("nano-4m", "f16");

    static readonly Suite Suite = MadeRun.SuiteNamed("s", "S", scorer: "math") with
    {
        System = "Be brief.",
        Tasks = [new("s/2", "两个\"半\"是\\几？\n\t", "1")],
    };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task A_line_has_the_fields_of_lm_evaluation_harness_in_its_order()
    {
        using var line = (await Written(1, new Sample("s", 1, "s/2", Candidate.Key, 1) { Answer = "答案是 1。" })).Single();

        Assert.That(line.RootElement.EnumerateObject().Select(field => field.Name), Is.EqualTo([
            "doc_id", "doc", "target", "arguments", "resps", "filtered_resps", "filter", "metrics", "doc_hash", "prompt_hash", "target_hash", "exact_match", "llmbench"]));
        Assert.That(line.RootElement.GetProperty("arguments").GetProperty("gen_args_0").GetProperty("arg_0").GetString(), Does.StartWith("""[{"role":"system","content":"Be brief."},{"role":"user","""));
        Assert.That(line.RootElement.GetProperty("arguments").GetProperty("gen_args_0").GetProperty("arg_1").GetRawText(), Does.StartWith("""{"until":[],"max_gen_toks":8,"do_sample":false,"temperature":0,"""));
        Assert.That(line.RootElement.GetProperty("filtered_resps").GetRawText(), Is.EqualTo("[\"1\"]"));
    }

    /// <summary>By Python 3: <c>hashlib.sha256(json.dumps(doc, indent=2, ensure_ascii=False).encode())</c>.</summary>
    [Test]
    public async Task Hashes_are_those_that_Python_computes()
    {
        using var line = (await Written(1, new Sample("s", 1, "s/2", Candidate.Key, 1) { Answer = "1" })).Single();

        Assert.That(line.RootElement.GetProperty("doc_hash").GetString(), Is.EqualTo("aafbde1baaa8b53643d6292878d108fb08d42907671882e05b940ea0df29a89e"));
        Assert.That(line.RootElement.GetProperty("target_hash").GetString(), Is.EqualTo("6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"));
    }

    [Test]
    public async Task Attempts_are_together_and_nothing_is_lost()
    {
        using var line = (await Written(
            2,
            new Sample("s", 1, "s/2", Candidate.Key, 2) { Answer = "Answer: 3", Thinking = "Hm.", Stop = "stop", Tokens = new(9, 4), Timings = new(120, 15) },
            new Sample("s", 1, "s/2", Candidate.Key, 1) { Answer = "Answer: 1" })).Single();

        var root = line.RootElement;
        Assert.That((root.GetProperty("resps").GetRawText(), root.GetProperty("filtered_resps").GetRawText()), Is.EqualTo(("""[["Answer: 1","Answer: 3"]]""", """[["1","3"]]""")));
        Assert.That(root.GetProperty("exact_match").GetDouble(), Is.EqualTo(0.5));
        var second = root.GetProperty("llmbench")[1];
        Assert.That((second.GetProperty("attempt").GetInt32(), second.GetProperty("verdict").GetString(), second.GetProperty("thinking").GetString()), Is.EqualTo((2, "incorrect", "Hm.")));
        Assert.That((second.GetProperty("timings").GetProperty("total_ms").GetDouble(), second.GetProperty("tokens").GetProperty("output").GetInt32()), Is.EqualTo((120, 4)));
    }

    [Test]
    public async Task What_is_written_is_scored_again_with_the_same_verdicts()
    {
        foreach (var line in await Written(2, new Sample("s", 1, "s/2", Candidate.Key, 1) { Answer = "\\boxed{1}" }, new Sample("s", 1, "s/2", Candidate.Key, 2) { Answer = "" }))
        {
            line.Dispose();
        }

        var scores = ForeignScores.Of(Suite, ForeignAnswers.Of(Suite, ForeignSample.Read(Directory.EnumerateFiles(folder["out"]).Single())));

        Assert.That(scores.Scored.Select(entry => entry.Score.Verdict), Is.EqualTo([LlmBench.Scoring.Verdict.Correct, LlmBench.Scoring.Verdict.Unparsed]));
    }

    /// <summary>A recipe puts the words to the model in another way than the suite.</summary>
    [Test]
    public async Task The_prompt_is_the_one_that_the_candidate_was_asked()
    {
        using var line = (await Written(1, suite => suite with { System = "Think." }, new Sample("s", 1, "s/2", Candidate.Key, 1) { Answer = "1" })).Single();

        Assert.That(line.RootElement.GetProperty("arguments").GetRawText(), Does.Contain("Think.").And.Not.Contain("Be brief."));
    }

    Task<List<JsonDocument>> Written(int attempts, params Sample[] samples) => Written(attempts, suite => suite, samples);

    async Task<List<JsonDocument>> Written(int attempts, Func<Suite, Suite> asked, params Sample[] samples)
    {
        var made = new MadeRun(folder["run"]) { Suites = [Suite], Candidates = [Candidate], Attempts = attempts };
        Array.ForEach(samples, sample => made.Add(sample));
        await new LmEvalFormat().WriteAsync(new(made.Write(), (_, suite) => asked(suite)), folder["out"], default);
        return [.. (await File.ReadAllLinesAsync(Directory.EnumerateFiles(folder["out"]).Single())).Select(line => JsonDocument.Parse(line))];
    }
}
