using LlmBench.Engines;
using LlmBench.Engines.LLamaSharp;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>What goes wrong in native code becomes a sentence, and the process lives.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class FailureTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase(0.999)]
    [TestCase(0.5)]
    [TestCase(0.01)]
    public async Task A_file_that_is_cut_off_is_refused_with_llama_cpps_reason(double kept)
    {
        var whole = await File.ReadAllBytesAsync(NanoModels.F16("nano-1m"));
        await File.WriteAllBytesAsync(folder["cut.gguf"], whole[..(int)(whole.Length * kept)]);
        Assert.That(await RefusalAsync(folder["cut.gguf"], new()), Does.StartWith("llama.cpp refuses").And.Not.Contain("does not say why"));
    }

    [Test]
    public async Task Something_else_than_a_model_is_refused()
    {
        await File.WriteAllTextAsync(folder["text.gguf"], "no model");
        Assert.That(await RefusalAsync(folder["text.gguf"], new()), Does.StartWith("llama.cpp refuses"));
        Assert.That(await RefusalAsync(folder.Path, new()), Does.Contain("cannot be read"));
        Assert.That(await RefusalAsync(folder["none.gguf"], new()), Does.Contain("cannot be read"));
    }

    [Test]
    public async Task An_architecture_that_llama_cpp_does_not_know_is_refused_by_name()
    {
        var model = new Gguf.SmallModel();
        model.Metadata["general.architecture"] = "abacus";
        Assert.That(await RefusalAsync(model.Write(folder), new()), Does.Contain("abacus"));
    }

    [Test]
    public async Task A_context_that_cannot_be_made_is_refused_and_the_next_one_works()
    {
        Assert.That(await RefusalAsync(NanoModels.F16("nano-1m"), new() { KvValues = "q8_0", FlashAttention = false }), Does.StartWith("llama.cpp cannot make a context"));
        await using var engine = await Asked.LoadedAsync(new(Threads: 1));
        Assert.That((await Asked.AskAsync(engine, "What is 7 + 8?")).Text, Is.Not.Empty);
    }

    [Test]
    public async Task A_model_that_needs_more_memory_than_there_is_is_refused_before_it_is_loaded()
    {
        await using var engine = new LLamaSharpEngine();
        var error = await Assert.ThrowsAsync<EngineException>(() => engine.LoadAsync(Asked.Nano with { PredictedMemoryBytes = 1L << 50 }, new(), default));
        Assert.That(error!.Message, Does.Contain("GB of memory"));
    }

    [Test]
    public async Task A_cache_for_which_there_is_no_memory_is_refused()
    {
        var model = new Gguf.SmallModel();
        model.Metadata["llama.context_length"] = (uint)int.MaxValue;
        Assert.That(await RefusalAsync(model.Write(folder), new(ContextLength: int.MaxValue) { Slots = 2 }), Does.StartWith("llama.cpp cannot make a context"));
    }

    [Test]
    public async Task A_prompt_without_room_says_so()
    {
        await using var engine = await Asked.LoadedAsync(new(ContextLength: 16, Threads: 1));
        var error = await Assert.ThrowsAsync<EngineException>(() => Asked.AskAsync(engine, "What is 7 + 8, and what is 8 + 7, and what is 9 + 9?"));
        Assert.That(error!.ContextFull);
    }

    [Test]
    public async Task Weights_that_are_no_numbers_are_an_error_and_not_an_answer()
    {
        var model = new Gguf.SmallModel { Constants = { ["blk.0.ffn_down.weight"] = 65_504, ["blk.0.attn_norm.weight"] = float.NaN } };
        await using var engine = await Asked.LoadedAsync(new(Threads: 1), model.Write(folder));
        await Assert.ThrowsAsync<EngineException>(() => Asked.AskAsync(engine, "15?"));
    }

    static async Task<string> RefusalAsync(string path, LoadSettings settings)
    {
        await using var engine = new LLamaSharpEngine();
        return (await Assert.ThrowsAsync<EngineException>(() => engine.LoadAsync(Asked.Nano with { Path = path }, settings, default)))!.Message;
    }
}
