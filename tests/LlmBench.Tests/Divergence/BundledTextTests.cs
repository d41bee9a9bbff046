using LlmBench.Divergence;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Divergence;

sealed class BundledTextTests
{
    [Test]
    public void Holds_some_thousand_tokens_of_English_Chinese_and_code()
    {
        var text = BundledText.Read();
        using var model = NanoModels.Load(NanoModels.F16("nano-1m"));
        Assert.That(model.Tokenizer.EncodeText(text).Count, Is.InRange(2000, 10_000));
        Assert.That(text, Does.Contain("ferry").And.Contain("图书馆").And.Contain("def moving_average"));
    }
}
