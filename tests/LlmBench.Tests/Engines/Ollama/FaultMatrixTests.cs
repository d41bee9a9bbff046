using LlmBench.Results;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>Whatever a server does to one sample: that sample says what happened in the server's own words, and the others are taken.</summary>
sealed class FaultMatrixTests
{
    const string Whole = "the answer is forty two";

    static IEnumerable<FaultCase> All => [.. Refusals, .. Breaks, .. Ends, .. Silences, .. Metrics, .. Flagged, .. Texts];

    static IEnumerable<FaultCase> Refusals =>
    [
        Refused(400, """{"error":"invalid character 'x' looking for beginning of value"}""", "HTTP 400: invalid character 'x'"),
        Refused(400, """{"error":"invalid model name"}""", "HTTP 400: invalid model name"),
        Refused(400, """{"error":"raw mode does not support template, system, or context"}""", "raw mode does not support"),
        Refused(400, """{"error":"\"qwen3:8b\" does not support thinking"}""", "\"qwen3:8b\" does not support thinking"),
        Refused(400, """{"error":"top_logprobs must be between 0 and 20"}""", "top_logprobs must be"),
        Refused(400, """{"error":"the input length exceeds the context length"}""", "exceeds the context length") with { Stop = "context" },
        Refused(401, """{"error":{"message":"unauthorized"}}""", "HTTP 401: unauthorized"),
        Refused(404, """{"error":"model 'qwen3:8b' not found"}""", "HTTP 404: model 'qwen3:8b' not found"),
        Refused(429, """{"error":"too many requests"}""", "HTTP 429: too many requests"),
        Refused(500, """{"error":"option \"top_k\" must be of type integer"}""", "option \"top_k\" must be of type integer"),
        Refused(500, """{"error":"invalid format: \"xml\""}""", "invalid format"),
        Refused(500, """{"error":"llama runner process has terminated: exit status 2"}""", "llama runner process has terminated"),
        Refused(500, "panic: runtime error", "HTTP 500: panic: runtime error"),
        Refused(500, "", "HTTP 500: Internal Server Error"),
        Refused(502, "<html>Bad Gateway</html>", "HTTP 502: <html>Bad Gateway</html>"),
        Refused(302, "", "HTTP 302: Found"),
        Refused(503, """{"error":"server busy, please try again.  maximum pending requests exceeded"}""", "HTTP 503: server busy") with { Times = 5 },
        Refused(503, """{"error":"server busy"}""", "") with { Name = "is busy once", Error = null, Stop = "stop", Flags = "retried" },
        Refused(503, """{"error":"server busy"}""", "") with { Name = "is busy three times", Times = 3, Error = null, Stop = "stop", Flags = "retried" },
    ];

    static IEnumerable<FaultCase> Breaks =>
    [
        new("breaks before the first byte, once") { Fault = new() { NoByte = true }, Stop = "stop", Flags = "retried" },
        new("breaks before the first byte, always") { Fault = new() { NoByte = true }, Times = 5, Error = "cannot be reached" },
        Cut("breaks after the headers", 0, Ending.Broken, null, "The connection broke after 0 bytes"),
        Cut("breaks after a chunk", 1, Ending.Broken, null, "The connection broke after"),
        Cut("breaks after two chunks", 2, Ending.Broken, null, "The connection broke after"),
        Cut("breaks before the final object", 3, Ending.Broken, null, "The connection broke after"),
        Cut("breaks within a line", 1, Ending.Broken, """{"model":"qwen3:8b","mess""", "The connection broke after"),
    ];

    static IEnumerable<FaultCase> Ends =>
    [
        Cut("ends before it says anything", 0, Ending.Quiet, null, "ended without its final object, after 0 bytes"),
        Cut("ends after a chunk", 1, Ending.Quiet, null, "ended without its final object"),
        Cut("ends where the final object should be", 3, Ending.Quiet, null, "ended without its final object"),
        Cut("crashes before it says anything", 0, Ending.Quiet, """{"error":"an error was encountered while running the model"}""" + "\n", "an error was encountered while running the model"),
        Cut("crashes after a chunk", 1, Ending.Quiet, """{"error":"CUDA error: out of memory"}""" + "\n", "CUDA error: out of memory"),
        Cut("crashes after all chunks", 3, Ending.Quiet, """{"error":"unexpected EOF"}""" + "\n", "unexpected EOF"),
        Cut("crashes and breaks", 1, Ending.Broken, """{"error":"lost"}""" + "\n", "lost"),
        Cut("says an error in an object", 1, Ending.Quiet, """{"error":{"message":"token repeat limit reached"}}""" + "\n", "token repeat limit reached"),
        Cut("says something that is not JSON", 1, Ending.Quiet, "<html>\n", "not JSON"),
        Cut("ends within a line", 1, Ending.Quiet, """{"model":"qwen3:8b","mess""", "not JSON"),
        Cut("sends a list", 1, Ending.Quiet, "[1]\n", "not JSON"),
        Cut("sends null", 1, Ending.Quiet, "null\n", "ended without its final object"),
        Cut("sends a number where text belongs", 1, Ending.Quiet, """{"message":{"role":"assistant","content":7},"done":false}""" + "\n", "not JSON"),
        new("ends with 'load'") { Fault = new() { Final = final => final["done_reason"] = "load" }, Error = "ended with 'load'" },
        new("ends with 'unload'") { Fault = new() { Final = final => final["done_reason"] = "unload" }, Error = "ended with 'unload'" },
        new("gives no reason for its end") { Fault = new() { Final = final => final.Remove("done_reason") }, Stop = "stop" },
        new("stops a model that repeats itself")
        {
            Model = ServedModel.Saying("qwen3:8b", question => question.StartsWith("What", StringComparison.Ordinal) ? new([.. Enumerable.Repeat(" no", 200)]) : Speech.Of(Whole)),
            Error = "repeated itself",
        },
    ];

    static IEnumerable<FaultCase> Silences =>
    [
        new("says nothing at all") { Fault = new() { Mute = true }, StallSeconds = 1.5, Error = "sent nothing for 1.5 s", TimedOut = true },
        Cut("falls silent after the headers", 0, Ending.Silent, null, "sent nothing for 1.5 s, after 0 bytes") with { StallSeconds = 1.5, TimedOut = true },
        Cut("falls silent after a chunk", 1, Ending.Silent, null, "sent nothing for 1.5 s") with { StallSeconds = 1.5, TimedOut = true },
        Cut("falls silent within a line", 1, Ending.Silent, """{"model":""", "sent nothing for 1.5 s") with { StallSeconds = 1.5, TimedOut = true },
    ];

    static IEnumerable<FaultCase> Metrics =>
    [
        Without("prompt_eval_duration", sample => sample.Timings!.EnginePromptMs is null),
        Without("eval_duration", sample => sample.Timings!.EngineGenerationMs is null),
        Without("load_duration", sample => sample.Timings!.EngineLoadMs is null),
        Without("total_duration", sample => sample.Timings!.EngineTotalMs is null),
        new("leaves out every metric")
        {
            Fault = new() { Final = final => Array.ForEach(["prompt_eval_count", "eval_count", "prompt_eval_duration", "eval_duration", "load_duration", "total_duration"], name => final.Remove(name)) },
            Stop = "stop",
            Holds = sample => sample.Tokens is null,
        },
    ];

    static IEnumerable<FaultCase> Flagged =>
    [
        new("cuts the prompt to the context") { Model = Long(9000), Server = server => server.KnowsTruncate = false, Stop = "context", Flags = "truncated-context" },
        new("cuts the prompt to half the context") { Model = Long(9000), Question = LongQuestion, Server = server => (server.KnowsTruncate, server.CutsToHalf) = (false, true), Stop = "context", Flags = "truncated-context" },
        new("refuses a prompt that is too long") { Model = Long(9000), Error = "exceeds the context length", Stop = "context" },
        new("has a long prompt that fits") { Model = Long(4000), Question = LongQuestion, Stop = "stop" },
        new("has the prompt in its cache") { Question = "first?", Stop = "stop", Flags = "cached-prefill" },
        new("loads the model again") { Fault = new() { Final = final => final["load_duration"] = 300_000_000 }, Stop = "stop", Flags = "reloaded" },
        new("lets the prompt wait") { Fault = new() { WaitMs = 300 }, Stop = "stop", Flags = "queued" },
    ];

    static IEnumerable<FaultCase> Texts =>
    [
        new("ends because the budget is spent") { Fault = new() { Final = final => final["done_reason"] = "length" }, Stop = "length" },
        new("ends because the context is full") { Fault = new() { Final = final => (final["done_reason"], final["prompt_eval_count"]) = ("length", 4091) }, Stop = "context" },
        new("says nothing but the final object") { Model = ServedModel.Saying("qwen3:8b", question => question.StartsWith("What", StringComparison.Ordinal) ? new([]) : Speech.Of(Whole)), Answer = "", Stop = "stop" },
        new("adds fields that nobody knows") { Fault = new() { Final = final => final["future"] = "x" }, Stop = "stop" },
    ];

    static string LongQuestion => string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"w{i}x"));

    [Test]
    public void Has_at_least_forty_cases() => Assert.That(All.Select(next => next.Name).ToHashSet(), Has.Count.EqualTo(All.Count()).And.Count.GreaterThanOrEqualTo(40));

    [TestCaseSource(nameof(All))]
    public async Task The_run_goes_on_and_the_sample_says_what_happened_where_the_server(object faultCase)
    {
        var fault = (FaultCase)faultCase;
        await using var server = await OllamaTestServer.StartAsync(fault.Model);
        fault.Server(server);
        server.Faults = number => number > 2 && number < 3 + fault.Times ? fault.Fault : null;
        var run = new OllamaRun(server) { Server = new(server.Address, StallTimeoutSeconds: fault.StallSeconds) };

        var samples = await run.AskAsync(fault.Model.Tag, "first?", fault.Question, "last?");

        Assert.That(samples.Select(sample => sample.Task), Is.EqualTo(["t/0", "t/1", "t/2"]));
        Assert.That((samples[0].Answer, samples[2].Answer), Is.EqualTo((Whole, Whole)), $"{samples[0].Error} {samples[2].Error}");
        Check(samples[1], fault);
    }

    static void Check(Sample sample, FaultCase fault)
    {
        Assert.That(sample.Error, fault.Error is null ? Is.Null : Does.Contain(fault.Error));
        Assert.That(sample.Answer, Is.EqualTo(fault.Error is null ? fault.Answer : null));
        Assert.That((sample.Stop, sample.TimedOut == true), Is.EqualTo((fault.Stop, fault.TimedOut)));
        Assert.That(FlagsOf(sample).Append("queued"), Is.EquivalentTo(fault.Flags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("queued").Distinct()));
        Assert.That(sample.Flags ?? [], fault.Flags == "queued" ? Does.Contain("queued") : Is.Not.Null);
        Assert.That(fault.Holds(sample), Is.True);
    }

    /// <summary>A busy machine lets any prompt wait.</summary>
    static IEnumerable<string> FlagsOf(Sample sample) => (sample.Flags ?? []).Where(flag => flag != "queued");

    static FaultCase Refused(int status, string body, string error) =>
        new($"refuses with {status} {body}") { Fault = new() { Status = status, Body = body }, Error = error };

    static FaultCase Cut(string name, int after, Ending ending, string? line, string error) =>
        new(name) { Fault = new() { After = after, Ending = ending, Line = line }, Error = error };

    static FaultCase Without(string metric, Func<Sample, bool> holds) =>
        new($"leaves out {metric}") { Fault = new() { Final = final => final.Remove(metric) }, Stop = "stop", Holds = holds };

    /// <summary>Says so many tokens for any prompt but the short ones around the fault.</summary>
    static ServedModel Long(int tokens) => ServedModel.Saying(
        "qwen3:8b",
        question => Speech.Of(Whole, promptTokens: question.Length < 9 || question.StartsWith("Count", StringComparison.Ordinal) ? 10 : tokens));
}
