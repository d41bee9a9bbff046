using LlmBench.Engines.Abilities;
using LlmBench.Engines.Reference;
using LlmBench.Engines.Reference.Tokenizing;
using LlmBench.Gguf;
using LlmBench.Suites;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>The plain C# engine and llama.cpp agree: the one was written without the other.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class AgainstReferenceTests : IDisposable
{
    static readonly string[] Questions = ["What is 7 + 8?", "小明有 5 个苹果，吃了 2 个，还剩几个？", "A train has 12 cars. 3 are taken off.", "Say something."];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase("nano-1m", "f16")]
    [TestCase("nano-4m", "f16")]
    [TestCase("nano-4m", "f32")]
    public async Task Greedy_tokens_are_the_same_64_times(string name, string format)
    {
        var path = format == "f32" ? InF32(name) : NanoModels.F16(name);
        await using var fast = await Asked.LoadedAsync(new(Threads: 1), path);
        await using var plain = new ReferenceEngine();
        await plain.LoadAsync(ModelFile.Read(path).Describe(new()), new(Threads: 1), default);
        foreach (var prompt in Questions.Select(question => TokensOf(path, question)))
        {
            Assert.That(Greedy(fast, prompt), Is.EqualTo(Greedy(plain, prompt)));
        }
    }

    [Test]
    public async Task Answers_with_their_counts_are_the_same_greedy_and_seeded()
    {
        await using var fast = await Asked.LoadedAsync(new(Threads: 1));
        await using var plain = new ReferenceEngine();
        await plain.LoadAsync(Asked.Nano, new(Threads: 1), default);
        foreach (var settings in (GenerationSettings[])[new(40), new(40, Temperature: 0.7, TopK: 20, TopP: 0.9, Seed: 5), new(40, RepeatPenalty: 1.3), new(40, Stop: ["="])])
        {
            Message[] prompt = [new(Role.System, "You are exact."), new(Role.User, Questions[0])];
            var (ours, theirs) = (await Asked.AskAsync(fast, prompt, settings), await Asked.AskAsync(plain, prompt, settings));
            Assert.That(ours.Text, Is.EqualTo(theirs.Text));
            Assert.That(ours.Done.Tokens, Is.EqualTo(theirs.Done.Tokens));
            Assert.That(ours.Done.Reason, Is.EqualTo(theirs.Done.Reason));
        }
    }

    /// <summary>With F16 weights llama.cpp rounds what it multiplies them with to F16 too; the plain engine does not.</summary>
    /// <param name="onAverage">The bound for the mean over texts most of which the model would never say.</param>
    [TestCase("f32", "f32", 1, 1e-3, 1e-3)]
    [TestCase("f32", "f32", 4, 1e-3, 1e-3)]
    [TestCase("f16", "f32", 1, 5e-3, 5e-2)]
    [TestCase("f16", "f16", 1, 5e-3, 5e-2)]
    public async Task Log_probabilities_are_the_same_for_any_number_of_texts_of_any_length(string weights, string kv, int slots, double onAverage, double within)
    {
        var path = weights == "f32" ? InF32("nano-4m") : NanoModels.F16("nano-4m");
        await using var fast = await Asked.LoadedAsync(new(Threads: 1) { KvKeys = kv, KvValues = kv, FlashAttention = kv == "f32" ? false : null, Slots = slots }, path);
        await using var plain = new ReferenceEngine();
        await plain.LoadAsync(Asked.Nano with { Path = path }, new(Threads: 1), default);
        string[] texts = [.. Enumerable.Range(0, 11).Select(i => $"{i * 7}"), "", "A train has 12 cars. 3 are taken off. 9 are left, and nobody knows why.", "苹果"];
        var off = new List<double>();
        foreach (var question in Questions)
        {
            var ours = await fast.LogProbabilitiesAsync([new(Role.User, question)], texts, null, default);
            var theirs = await plain.LogProbabilitiesAsync([new(Role.User, question)], texts, null, default);
            Assert.That(ours.PromptTokens, Is.EqualTo(theirs.PromptTokens));
            Assert.That(ours.LogProbabilities.Select(text => text.Count), Is.EqualTo(theirs.LogProbabilities.Select(text => text.Count)));
            off.AddRange(ours.LogProbabilities.SelectMany(text => text).Zip(theirs.LogProbabilities.SelectMany(text => text), (our, their) => Math.Abs(our - their)));
        }

        await TestContext.Out.WriteLineAsync($"{weights} weights with {kv} cache: {off.Count} tokens off by {off.Average():g2} on average, {off.Max():g2} at most");
        Assert.That(off.Average(), Is.LessThan(onAverage));
        Assert.That(off.Max(), Is.LessThan(within));
    }

    [Test]
    public async Task Logits_are_the_same_behind_every_token()
    {
        await using var fast = await Asked.LoadedAsync(new(Threads: 1) { KvKeys = "f32", KvValues = "f32", FlashAttention = false });
        await using var plain = new ReferenceEngine();
        await plain.LoadAsync(Asked.Nano, new(Threads: 1), default);
        int[] tokens = [.. fast.Tokenize("The quick brown fox jumps over the lazy dog. 小明有 5 个苹果。")];
        Assert.That(tokens, Is.EqualTo(plain.Tokenize("The quick brown fox jumps over the lazy dog. 小明有 5 个苹果。")));
        Assert.That(LogitsOf(fast, tokens), Is.EqualTo(LogitsOf(plain, tokens)).Within(0.02));
    }

    static float[] LogitsOf(ILogitEngine engine, int[] tokens)
    {
        var logits = new float[tokens.Length * engine.VocabularySize];
        engine.Forget();
        engine.Compute(tokens, logits, default);
        return logits;
    }

    string InF32(string name)
    {
        QuantizedFile.Write(Requantization.Of(GgufFile.Read(NanoModels.F16(name)), WeightFormat.F32), folder["f32.gguf"], replace: false, null, default);
        return folder["f32.gguf"];
    }

    static int[] TokensOf(string path, string question)
    {
        var file = ModelFile.Read(path);
        return [.. new PromptTokenizer(file.Vocabulary).Encode(file.Template!.Render([new(Role.User, question)], null))];
    }

    static List<int> Greedy(ITokenEngine engine, int[] prompt)
    {
        engine.Forget();
        var tokens = new List<int> { engine.Compute(prompt, default) };
        while (tokens.Count < 64)
        {
            tokens.Add(engine.Compute([tokens[^1]], default));
        }

        return tokens;
    }
}
