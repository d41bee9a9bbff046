using LlmBench.Engines;
using LlmBench.Engines.Reference;
using LlmBench.Suites;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>The logits and log-probabilities that the reference engine tells, held against those from outside and against each other.</summary>
sealed class ReferenceLogitsTests
{
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
        await engine.LoadAsync(ModelFile.Read(NanoModels.F16("nano-1m")).Describe(new()), settings, default);
        return engine;
    }
}
