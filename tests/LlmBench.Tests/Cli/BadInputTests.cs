namespace LlmBench.Tests.Cli;

/// <summary>Whatever is wrong with what was typed is said in one sentence, before anything is written.</summary>
sealed class BadInputTests
{
    static readonly TestCaseData[] Mistakes =
    [
        Mistake("has no verb 'rnu'. Did you mean 'run'?", "rnu"),
        Mistake("'llmbench list' needs a verb: suites, engines, scorers, metrics, recipes, models", "list"),
        Mistake("'llmbench' needs a verb: run, report"),
        Mistake("'mtah'. Did you mean 'math'?", "run", "mtah"),
        Mistake("'nano-4n'", "run", "--model", "nano-4n"),
        Mistake("'nano-4m:q9'", "run", "--model", "nano-4m:q9"),
        Mistake("'referense'. Did you mean 'reference'?", "run", "--engine", "referense"),
        Mistake("'quik'. Did you mean 'quick'?", "run", "--scope", "quik"),
        Mistake("attempts cannot be '0'", "run", "--attempts", "0"),
        Mistake("'--attempts' cannot be 'many': it takes a whole number", "run", "--attempts", "many"),
        Mistake("temperature cannot be '-1'", "run", "--temperature", "-1"),
        Mistake("top-p cannot be '2'", "run", "--top-p", "2"),
        Mistake("context cannot be '3'", "run", "--context", "3"),
        Mistake("threads cannot be '-2'", "run", "--threads", "-2"),
        Mistake("timeout cannot be '0'", "run", "--timeout", "0"),
        Mistake("has no option '--modle'. Did you mean '--model'?", "run", "--modle", "nano-4m"),
        Mistake("'a-file' is a file", "run", "math", "--model", "nano-1m:q8_0", "--scope", "smoke", "--out", "a-file"),
        Mistake("'a-file/run' cannot be written", "run", "math", "--model", "nano-1m:q8_0", "--scope", "smoke", "--out", "a-file/run"),
        Mistake("'full-folder' is not empty", "run", "math", "--model", "nano-1m:q8_0", "--scope", "smoke", "--out", "full-folder"),
        Mistake("'nowhere.json'", "run", "--plan", "nowhere.json"),
        Mistake("'plan.json', line 2: there is no property 'scop'. Did you mean 'scope'?", "run", "--plan", "plan.json"),
        Mistake("no run to go on with", "run", "--resume"),
        Mistake("named twice", "run", "math", "math"),
        Mistake("'nowhere.gguf'", "run", "--model", "nowhere.gguf"),
        Mistake("'empty.gguf'", "run", "--model", "empty.gguf"),
        Mistake("'nowhere' holds no run", "report", "nowhere"),
        Mistake("There is no generator 'meth'. Did you mean 'math'?", "generate", "meth", "--seed", "1"),
        Mistake("'q8_1'", "quantize", "empty.gguf", "--to", "q8_1"),
        Mistake("'sweets'", "list", "sweets"),
        Mistake("'qwen9'", "fit", "--model", "qwen9"),
        Mistake("context cannot be '3'", "fit", "--context", "3"),
        Mistake("'lama.cpp'. Did you mean 'llama.cpp'?", "fit", "--engine", "lama.cpp"),
        Mistake("'plan.json'", "fit", "--model", "plan.json"),
        Mistake("'plan.json', line 2", "tiers", "--tiers", "plan.json"),
        Mistake("'nowhere.json' cannot be read", "tiers", "--tiers", "nowhere.json"),
        Mistake("'nowhere' holds no run", "tiers", "nowhere"),
        Mistake("Name a model to measure", "speed"),
        Mistake("Did you mean 'gsm8k'?", "run", "gsmk8"),
        Mistake("name the base and at least one model", "divergence", "nano-1m:f16"),
        Mistake("'--pp' cannot be '0,x'", "speed", "--model", "nano-1m:f16", "--pp", "0,x"),
        Mistake("'pp100000' needs 100000 tokens", "speed", "--model", "nano-1m:f16", "--pp", "100000"),
        Mistake("There is no model 'nano-4n'. Did you mean 'nano-4m'?", "speed", "--model", "nano-4n"),
        Mistake("There is no model 'nano-1m:q9'", "speed", "--model", "nano-1m", "--quants", "q8_0,q9"),
        Mistake("'refrence'. Did you mean 'reference'?", "speed", "--model", "nano-1m:f16", "--engine", "refrence"),
        Mistake("'--tg' cannot be '-3'", "speed", "--model", "nano-1m:f16", "--tg=-3"),
        Mistake("'--depth' cannot be '0,,1'", "speed", "--model", "nano-1m:f16", "--depth", "0,,1"),
        Mistake("'--threads' cannot be '0': give whole numbers from 1", "speed", "--model", "nano-1m:f16", "--threads", "0"),
        Mistake("'--gpu-layers' cannot be 'all'", "speed", "--model", "nano-1m:f16", "--gpu-layers", "all"),
        Mistake("repeats cannot be '1'", "speed", "--model", "nano-1m:f16", "--repeats", "1"),
        Mistake("'--repeats' cannot be 'ten': it takes a whole number", "speed", "--model", "nano-1m:f16", "--repeats", "ten"),
        Mistake("has no option '--dept'. Did you mean '--depth'?", "speed", "--model", "nano-1m:f16", "--dept", "4"),
        Mistake("needs the server's base address", "speed", "--engine", "openai", "--model", "gpt-x"),
        Mistake("'ftp://x'", "speed", "--engine", "openai", "--model", "gpt-x", "--base-url", "ftp://x"),
        Mistake("'http://x:y'", "speed", "--engine", "ollama", "--model", "qwen3:8b", "--ollama", "http://x:y"),
        Mistake("stall timeout cannot be '0'", "speed", "--engine", "ollama", "--model", "qwen3:8b", "--stall-timeout", "0"),
        Mistake("'a-file' is there already", "speed", "--model", "nano-1m:f16", "--out", "a-file"),
        Mistake("'--memory' cannot be '-1'", "recommend", "--memory", "-1"),
        Mistake("'--bandwidth' cannot be '0'", "recommend", "--bandwidth", "0"),
        Mistake("context cannot be '3'", "recommend", "--memory", "8", "--context", "3"),
        Mistake("No model of the catalogue fits into 10.0 MB", "recommend", "--memory", "0.01", "--bandwidth", "50"),
        Mistake("'nowhere' holds no run", "recommend", "nowhere"),
        Mistake("'--out'", "merge", "nowhere"),
        Mistake("'nowhere' holds no run: there is no run.json and no speed.json", "merge", "nowhere", "--out", "board"),
        Mistake("'full-folder' is named twice", "merge", "full-folder", "./full-folder/", "--out", "board"),
        Mistake("'refrence'. Did you mean 'reference'?", "list", "models", "--engine", "refrence"),
        Mistake("'loglike'. Did you mean 'loglik'?", "run", "--choices", "loglike"),
        Mistake("'math' has no task with one right choice", "run", "math", "--choices", "loglik"),
        Mistake("--choices loglik is not for the engine 'ollama'", "run", "chinese", "--choices", "loglik", "--engine", "ollama"),
        Mistake("--attempts 2 is not for --choices loglik", "run", "chinese", "--choices", "loglik", "--attempts", "2"),
        Mistake("'nowhere.txt' cannot be read", "divergence", "nano-1m:f16", "nano-1m:q8_0", "--text", "nowhere.txt"),
        Mistake("'nano-1m' is in several quantizations", "divergence", "nano-1m", "nano-1m:q8_0"),
        Mistake("'ollama' does not show its logits", "divergence", "nano-1m:f16", "nano-1m:q8_0", "--engine", "ollama"),
        Mistake("'empty.gguf'", "divergence", "nano-1m:f16", "empty.gguf"),
        Mistake("there is only 'reference': name two or more", "parity", "nano-1m:f16", "--engine", "reference"),
        Mistake("'refrence'. Did you mean 'reference'?", "parity", "nano-1m:f16", "--engine", "refrence,ollama"),
        Mistake("'nano-1m' is in several quantizations", "parity", "nano-1m", "--engine", "reference,reference"),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public async Task Is_said_in_one_sentence_and_writes_nothing(string says, string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a-file", "text");
        folder.Write("empty.gguf", "");
        folder.Write("full-folder/notes.txt", "mine");
        folder.Write("plan.json", "{\n  \"scop\": \"quick\"\n}");
        var before = Snapshot(folder.Path);

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, arguments);

        Assert.That(error, Does.Contain(says));
        Assert.That(error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), error);
        Assert.That(output, Is.Empty);
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(Snapshot(folder.Path), Is.EqualTo(before));
    }

    static TestCaseData Mistake(string says, params string[] arguments) =>
        new TestCaseData(says, arguments).SetArgDisplayNames(string.Join(' ', arguments));

    static string[] Snapshot(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
