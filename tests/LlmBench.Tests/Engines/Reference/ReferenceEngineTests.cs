using LlmBench.Engines;
using LlmBench.Engines.Reference;
using LlmBench.Suites;
using LlmBench.Tests.Gguf;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>The reference engine holds to what every engine holds to, and to what it promises besides.</summary>
sealed class ReferenceEngineTests : EngineContract, IDisposable
{
    readonly TemporaryFolder folder = new();

    protected override Engine Subject => Engine.Catalog["reference"];

    protected override Model Gone => new("gone", "f16", new string('0', 64), 1, "gone.gguf");

    static Model Nano => ModelFile.Read(NanoModels.F16("nano-1m")).Describe(new());

    [OneTimeSetUp]
    public void WriteModel() => SmallModel.Saying("15,ok then").Write(folder);

    public void Dispose() => folder.Dispose();

    [TestCase("小")]
    [TestCase("hé𝄞€")]
    public async Task A_character_that_is_split_over_tokens_arrives_whole(string text)
    {
        var (pieces, done) = await AskAsync(SmallModel.Saying(text).Write(folder, "other.gguf"), new(MaxTokens: 50));
        Assert.That(string.Concat(pieces), Is.EqualTo(text));
        Assert.That(pieces, Has.None.Contains("\uFFFD"));
        Assert.That(done.Tokens.Output, Is.EqualTo(System.Text.Encoding.UTF8.GetByteCount(text)));
    }

    [Test]
    public async Task Half_a_character_at_the_end_is_marked()
    {
        var (pieces, done) = await AskAsync(SmallModel.Saying("a小").Write(folder, "other.gguf"), new(MaxTokens: 3));
        Assert.That(string.Concat(pieces), Is.EqualTo("a\uFFFD"));
        Assert.That(done.Reason, Is.EqualTo(StopReason.Length));
    }

    [Test]
    public async Task A_stop_text_is_found_across_tokens()
    {
        var (pieces, done) = await AskAsync(SmallModel.Saying("six,or 15").Write(folder, "other.gguf"), new(MaxTokens: 50, Stop: ["", "x,o"]));
        Assert.That(string.Concat(pieces), Is.EqualTo("si"));
        Assert.That(done, Has.Property("Reason").EqualTo(StopReason.Stop));
    }

    [Test]
    public async Task Broken_weights_are_an_error_and_not_an_answer()
    {
        var model = new SmallModel { Constants = { ["blk.0.ffn_down.weight"] = 65_504, ["blk.0.attn_norm.weight"] = float.NaN } };
        await Assert.ThrowsAsync<EngineException>(() => AskAsync(model.Write(folder, "other.gguf"), new(MaxTokens: 5)));
    }

    [Test]
    public async Task A_shared_prompt_start_is_taken_from_the_cache_and_changes_nothing()
    {
        await using var reusing = new ReferenceEngine();
        await reusing.LoadAsync(Nano, new(ReusePrefix: true), default);
        await using var fresh = new ReferenceEngine();
        await fresh.LoadAsync(Nano, new(), default);
        foreach (var question in (string[])["What is 7 + 8?", "What is 7 + 9?", "What is 7 + 9?", "What"])
        {
            var (with, warm) = await AskAsync(reusing, question, new(MaxTokens: 30));
            var (without, cold) = await AskAsync(fresh, question, new(MaxTokens: 30));
            Assert.That(with, Is.EqualTo(without));
            Assert.That(cold.Tokens.Cached, Is.Zero);
            Assert.That(warm.Tokens.Cached, question == "What is 7 + 8?" ? Is.Zero : Is.Positive);
        }
    }

    [Test]
    public async Task Logits_of_a_text_are_those_from_outside_in_whatever_pieces_it_comes()
    {
        var golden = Golden.Of("nano-1m").Single(golden => golden.Name == "code");
        await using var engine = await LoadedAsync(new());
        Assert.That(engine.Tokenize(golden.Text), Is.EqualTo(golden.Tokens));
        Assert.That(engine.Beginning, Is.Null);
        var found = new List<float>();
        foreach (var piece in (int[][])[golden.Tokens[..1], golden.Tokens[1..9], golden.Tokens[9..]])
        {
            var logits = new float[8 * engine.VocabularySize];
            engine.Compute(piece, logits, default);
            found.AddRange(logits.Take(piece.Length * engine.VocabularySize));
        }

        Assert.That(found, Is.EqualTo(golden.Logits).Within(1e-4f));
        Assert.Throws<EngineException>(() => engine.Compute(new int[2048], new float[2048 * engine.VocabularySize], default));
    }

    [Test]
    public async Task Log_probabilities_are_those_of_the_softmax_of_the_logits_from_outside()
    {
        var golden = Golden.Of("nano-1m").Single(golden => golden.Name == "english");
        await using var engine = await LoadedAsync(new());
        var found = await engine.LogProbabilitiesAsync([new(Role.User, "What is 7 + 8?")], ["1", "7", "8"], null, default);
        var last = golden.Logits[^engine.VocabularySize..];
        var sum = Math.Log(last.Sum(logit => Math.Exp(logit)));

        // The digit 7 is token 22, 8 is 23: the golden prompt holds both.
        Assert.That(found.PromptTokens, Is.EqualTo(golden.Tokens.Length));
        Assert.That(found.LogProbabilities.SelectMany(text => text), Is.EqualTo([last[16] - sum, last[22] - sum, last[23] - sum]).Within(2e-4));
    }

    [Test]
    public async Task A_text_is_gone_on_with_as_the_logits_from_outside_say()
    {
        var golden = Golden.Of("nano-1m").Single(golden => golden.Name == "code");
        await using var engine = await LoadedAsync(new());
        var found = await engine.LogProbabilitiesAsync([new(Role.None, golden.Text)], ["1", "7"], null, default);
        var last = golden.Logits[^engine.VocabularySize..];
        var sum = Math.Log(last.Sum(logit => Math.Exp(logit)));

        Assert.That(found.PromptTokens, Is.EqualTo(golden.Tokens.Length));
        Assert.That(found.LogProbabilities.SelectMany(text => text), Is.EqualTo([last[16] - sum, last[22] - sum]).Within(2e-4));
    }

    [TestCase(false, 3)]
    [TestCase(true, 4)]
    public async Task A_base_model_goes_on_with_texts_behind_the_token_that_it_begins_with_and_cannot_be_talked_to(bool begins, int tokens)
    {
        var small = SmallModel.Saying("15,ok");
        small.Metadata.Remove("tokenizer.chat_template");
        small.Metadata["tokenizer.ggml.add_bos_token"] = begins;
        var model = ModelFile.Read(small.Write(folder, "base.gguf")).Describe(new());
        await using var engine = new ReferenceEngine();
        await engine.LoadAsync(model, new(), default);

        var events = new List<EngineEvent>();
        await foreach (var said in engine.GenerateAsync([new(Role.None, "1+\n")], new(MaxTokens: 20), default))
        {
            events.Add(said);
        }

        Assert.That(string.Concat(events.OfType<EngineEvent.Piece>().Select(piece => piece.Text)), Is.EqualTo("15,ok"));
        Assert.That(events.OfType<EngineEvent.Done>().Single().Tokens.Prompt, Is.EqualTo(tokens));
        Assert.That(model.ChatProblem, Does.Contain("holds no chat template").And.Contain("--style completion"));
        await Assert.ThrowsAsync<EngineException>(() => AskAsync(engine, "?", new(MaxTokens: 3)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Log_probabilities_of_a_text_do_not_depend_on_the_others_nor_on_its_length(bool reusePrefix)
    {
        await using var engine = await LoadedAsync(new(ReusePrefix: reusePrefix));
        Message[] prompt = [new(Role.User, "Count.")];
        var text = string.Concat(Enumerable.Range(10, 60).Select(i => $" {i}"));
        var (_, _, together) = await engine.LogProbabilitiesAsync(prompt, ["x", text, "", text[..9]], null, default);
        var (_, cached, alone) = await engine.LogProbabilitiesAsync(prompt, [text[..9]], null, default);
        Assert.That(together.Select(found => found.Count), Is.EqualTo([1, engine.Tokenize(text).Count, 0, alone[0].Count]));
        Assert.That(together[1], Has.Count.GreaterThan(130));
        Assert.That(together[3], Is.EqualTo(alone[0]).Within(1e-4));
        Assert.That(together[1].Take(alone[0].Count), Is.EqualTo(alone[0]).Within(1e-4));
        Assert.That(cached, reusePrefix ? Is.Positive : Is.Zero);
        Assert.That(Plainly(engine, prompt, text), Is.EqualTo(together[1]).Within(1e-4));
    }

    [Test]
    public async Task A_text_that_does_not_fit_behind_its_prompt_is_refused()
    {
        await using var engine = await LoadedAsync(new(ContextLength: 32));
        await Assert.ThrowsAsync<EngineException>(() => engine.LogProbabilitiesAsync([new(Role.User, "Count.")], ["x", string.Concat(Enumerable.Repeat(" 10", 40))], null, default));
    }

    [Test]
    public async Task Cancelling_before_a_prompt_is_computed_leaves_the_cache_as_it_was()
    {
        await using var engine = new ReferenceEngine();
        await engine.LoadAsync(Nano, new(ReusePrefix: true), default);
        var (before, _) = await AskAsync(engine, "What is 7 + 8?", new(MaxTokens: 30));
        await Assert.CatchAsync<OperationCanceledException>(() => AskAsync(engine, "What is the rest?", new(MaxTokens: 30), new(canceled: true)));
        var (after, _) = await AskAsync(engine, "What is 7 + 8?", new(MaxTokens: 30));
        Assert.That(after, Is.EqualTo(before));
    }

    /// <summary>One token after the other.</summary>
    static IEnumerable<double> Plainly(ReferenceEngine engine, Message[] prompt, string text)
    {
        using var model = NanoModels.Load(NanoModels.F16("nano-1m"));
        var before = model.Tokenizer.Encode(model.Template!.Render(prompt, null));
        var logits = new float[engine.VocabularySize];
        foreach (var (position, token) in before.Concat(engine.Tokenize(text)).Index())
        {
            if (position >= before.Count)
            {
                yield return logits[token] - Math.Log(logits.Sum(logit => Math.Exp(logit)));
            }

            model.Transformer.Run([token], position, logits, default);
        }
    }

    static async Task<ReferenceEngine> LoadedAsync(LoadSettings settings)
    {
        var engine = new ReferenceEngine();
        await engine.LoadAsync(Nano, settings, default);
        return engine;
    }

    protected override Task<Model> ModelAsync() => Task.FromResult(ModelFile.Read(folder["small-f16.gguf"]).Describe(new()));

    static async Task<(List<string> Pieces, EngineEvent.Done Done)> AskAsync(string path, GenerationSettings settings)
    {
        await using var engine = new ReferenceEngine();
        await engine.LoadAsync(ModelFile.Read(path).Describe(new()), new(), default);
        return await AskAsync(engine, "?", settings);
    }

    static async Task<(List<string> Pieces, EngineEvent.Done Done)> AskAsync(ReferenceEngine engine, string question, GenerationSettings settings, CancellationToken ct = default)
    {
        var events = await engine.GenerateAsync([new(Role.User, question)], settings, ct).ToListAsync(ct);
        return ([.. events.OfType<EngineEvent.Piece>().Select(piece => piece.Text)], (EngineEvent.Done)events[^1]);
    }
}
