namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>Prompts by this program's template and by llama.cpp's recogniser.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class PromptMakerTests : IDisposable
{
    const string Beginning = "<|im_start|>";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task The_engines_own_template_makes_the_same_prompt_for_a_nano_model()
    {
        var answers = new List<Asked>();
        foreach (var render in (string[])["harness", "engine"])
        {
            await using var engine = await Asked.LoadedAsync(new(Threads: 1, Render: render));
            answers.Add(await Asked.AskAsync(engine, "What is 7 + 8?"));
        }

        Assert.That(answers[1].Text, Is.EqualTo(answers[0].Text));
        Assert.That(answers[1].Done.Tokens, Is.EqualTo(answers[0].Done.Tokens));
        Assert.That(answers.SelectMany(answer => answer.Done.Flags), Has.None.EqualTo(Flag.TemplateDiffers));
    }

    [TestCase("harness")]
    [TestCase("engine")]
    public async Task There_is_exactly_one_beginning_even_where_model_and_template_both_ask_for_it(string render)
    {
        var model = new Gguf.SmallModel();
        await using var without = await Asked.LoadedAsync(new(Threads: 1, Render: render), model.Write(folder, "without.gguf"));
        model.Metadata["tokenizer.ggml.add_bos_token"] = true;
        model.Metadata["tokenizer.ggml.bos_token_id"] = 259u;
        model.Metadata["tokenizer.chat_template"] = "{{ bos_token }}" + model.Metadata["tokenizer.chat_template"];
        await using var with = await Asked.LoadedAsync(new(Threads: 1, Render: render), model.Write(folder, "with.gguf"));
        var (plain, begun) = (await Asked.AskAsync(without, "15?", 1), await Asked.AskAsync(with, "15?", 1));
        Assert.That(begun.Done.Tokens.Prompt, Is.EqualTo(plain.Done.Tokens.Prompt + 1));
    }

    [Test]
    public async Task A_template_with_a_default_system_text_that_llama_cpp_leaves_out_is_flagged()
    {
        var model = new Gguf.SmallModel();
        model.Metadata["tokenizer.chat_template"] = "{{'<|im_start|>system\nBe good.<|im_end|>\n'}}" + model.Metadata["tokenizer.chat_template"];
        await using var engine = await Asked.LoadedAsync(new(Threads: 1), model.Write(folder));
        Assert.That((await Asked.AskAsync(engine, "15?", 1)).Done.Flags, Does.Contain(Flag.TemplateDiffers));
    }

    [Test]
    public async Task Names_of_special_tokens_in_a_question_stay_text()
    {
        await using var engine = await Asked.LoadedAsync(new(Threads: 1));
        var (plain, tricky) = (await Asked.AskAsync(engine, "a", 1), await Asked.AskAsync(engine, "a" + Beginning, 1));
        Assert.That(tricky.Done.Tokens.Prompt, Is.GreaterThan(plain.Done.Tokens.Prompt + 3));
    }
}
