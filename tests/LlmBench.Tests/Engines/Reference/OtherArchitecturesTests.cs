namespace LlmBench.Tests.Engines.Reference;

/// <summary>
/// What the nano models do not exercise, on tiny models with random weights in F32 (tools/nano/tiny.py computed their logits in F64): attention
/// bias, QK norm, RoPE's NeoX layout, its factors and its scaling, heads that are not width / heads wide, an output matrix of its own.
/// </summary>
[TestFixture("tiny-qwen2")]
[TestFixture("tiny-qwen3")]
[TestFixture("tiny-llama-factors")]
[TestFixture("tiny-llama-linear")]
sealed class OtherArchitecturesTests(string name)
{
    string Path => Repository.File($"tests/LlmBench.Tests/Engines/Reference/golden/{name}.gguf");

    [Test]
    public void Tokens_are_those_of_the_tokenizer_that_wrote_the_file()
    {
        using var model = NanoModels.Load(Path);
        foreach (var golden in Golden.Of(name))
        {
            Assert.That(model.Tokenizer.Encode(NanoModels.Parts(golden.Text)), Is.EqualTo(golden.Tokens), golden.Name);
        }
    }

    [Test]
    public void Logits_agree_within_1e_4()
    {
        using var model = NanoModels.Load(Path);
        foreach (var golden in Golden.Of(name))
        {
            Assert.That(NanoModels.Logits(model, golden.Tokens), Is.EqualTo(golden.Logits).Within(1e-4f), golden.Name);
        }
    }
}
