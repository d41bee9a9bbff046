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
