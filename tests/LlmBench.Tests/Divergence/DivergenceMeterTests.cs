using LlmBench.Divergence;
using LlmBench.Engines.Reference;
using LlmBench.Tests.Cli;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Divergence;

/// <summary>What the meter streams is what plain loops over all logits find, and what PyTorch's logits come to.</summary>
sealed class DivergenceMeterTests
{
    const string Text = "def add(a, b):\n    return a + b\n\nThe cat sat on the mat and looked at 17 + 25. 小红有三本书，小明有五本书。";

    [Test]
    public async Task Perplexity_is_that_of_the_logits_from_outside()
    {
        var golden = Golden.Of("nano-1m").Single(golden => golden.Name == "code");
        var vocabulary = golden.Logits.Length / golden.Tokens.Length;
        var losses = Enumerable.Range(1, golden.Tokens.Length - 1).Select(i =>
        {
            var row = golden.Logits.AsSpan((i - 1) * vocabulary, vocabulary).ToArray();
            return Math.Log(row.Sum(logit => Math.Exp(logit))) - row[golden.Tokens[i]];
        });

        var found = await MeasureAsync("nano-1m", "f16", "f16", golden.Text);

        Assert.That(found.BasePerplexity.Value, Is.EqualTo(Math.Exp(losses.Average())).Within(0.02).Percent);
        Assert.That(found.Tokens, Is.EqualTo(golden.Tokens.Length - 1));
    }

    [Test]
    public async Task A_model_does_not_diverge_from_itself()
    {
        var found = await MeasureAsync("nano-1m", "f16", "f16", Text);
        Assert.That((found.KlNats.Value, found.SameTopPercent.Value, found.Ratio.Value), Is.EqualTo((0.0, 100.0, 1.0)));
    }

    [TestCase("q8_0")]
    [TestCase("q4_0")]
    public async Task All_figures_are_those_of_plain_loops(string quantization)
    {
        var (tokens, a) = Logits("nano-1m", "f16");
        var (_, b) = Logits("nano-1m", quantization);
        var (loss, kl, same) = (0.0, 0.0, 0.0);
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            var (p, q) = (Softmax(a[i]), Softmax(b[i]));
            loss -= Math.Log(q[tokens[i + 1]]);
            kl += p.Zip(q, (x, y) => x * Math.Log(x / y)).Sum();
            same += Array.IndexOf(p, p.Max()) == Array.IndexOf(q, q.Max()) ? 1 : 0;
        }

        var count = tokens.Length - 1;
        var found = await MeasureAsync("nano-1m", "f16", quantization, Text);

        Assert.That(found.Tokens, Is.EqualTo(count));
        Assert.That(found.Perplexity.Value, Is.EqualTo(Math.Exp(loss / count)).Within(0.1).Percent);
        Assert.That(found.KlNats.Value, Is.EqualTo(kl / count).Within(1).Percent);
        Assert.That(found.SameTopPercent.Value, Is.EqualTo(100 * same / count).Within(1e-9));
    }

    [Test]
    public async Task Fewer_bits_diverge_more()
    {
        var (fine, coarse) = (await MeasureAsync("nano-4m", "f16", "q8_0", Text), await MeasureAsync("nano-4m", "f16", "q4_0", Text));
        Assert.That(fine.KlNats.Value, Is.InRange(1e-7, 0.01));
        Assert.That(coarse.KlNats.Value, Is.GreaterThan(5 * fine.KlNats.Value));
    }

    static string File(string name, string quantization) =>
        quantization == "f16" ? NanoModels.F16(name) : Path.Combine(Path.GetDirectoryName(BuiltProgram.Assembly)!, "models", $"{name}-{quantization}.gguf");

    static async Task<ModelDivergence> MeasureAsync(string name, string first, string second, string text)
    {
        await using var a = await LoadAsync(File(name, first));
        await using var b = await LoadAsync(File(name, second));
        return new DivergenceMeter(a, b).Read(TextWindow.Of(a.Tokenize(text), a.Beginning, 512), default);
    }

    static async Task<ReferenceEngine> LoadAsync(string path)
    {
        var engine = new ReferenceEngine();
        await engine.LoadAsync(ModelFile.Read(path).Describe(new()), new(ContextLength: 512), default);
        return engine;
    }

    /// <summary>One token after the other.</summary>
    static (int[] Tokens, float[][] Logits) Logits(string name, string quantization)
    {
        using var model = NanoModels.Load(File(name, quantization));
        int[] tokens = [.. model.Tokenizer.EncodeText(Text)];
        var rows = new float[tokens.Length][];
        for (var i = 0; i < tokens.Length; i++)
        {
            rows[i] = new float[model.Transformer.Vocabulary];
            model.Transformer.Run([tokens[i]], i, rows[i], default);
        }

        return (tokens, rows);
    }

    static double[] Softmax(float[] logits)
    {
        var sum = logits.Sum(logit => Math.Exp(logit));
        return [.. logits.Select(logit => Math.Exp(logit) / sum)];
    }
}
