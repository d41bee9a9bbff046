using LlmBench.Engines.LLamaSharp;
using LlmBench.Gguf;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.LLamaSharp;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class LlamaQuantizerTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly List<double> told = [];

    public void Dispose() => folder.Dispose();

    [TestCase("q5_k_m")]
    [TestCase("q4_k_m")]
    [TestCase("q3_k_m")]
    [TestCase("q2_k")]
    public async Task Mixtures_are_named_after_themselves_get_smaller_and_can_be_asked(string level)
    {
        var (source, target) = (RandomModel.Write(folder), folder[$"random-50m-{level}.gguf"]);
        new LlamaQuantizer().Write(source, level, target, new Told(told));
        var model = LLamaSharpModel.Describe(target, new());
        Assert.That((model.Name, model.Quantization), Is.EqualTo(("random-50m", level)));
        Assert.That(model.SizeBytes, Is.LessThan(0.45 * new FileInfo(source).Length));
        Assert.That(told, Is.Ordered.And.Not.Empty);
        Assert.That(told[^1], Is.EqualTo(1));
        await using var engine = await Asked.LoadedAsync(new(ContextLength: 64, Threads: 1), target);
        Assert.That((await Asked.AskAsync(engine, "15?", 2)).Done.Tokens.Output, Is.Positive);
    }

    [Test]
    public void What_is_quantized_already_is_refused_with_llama_cpps_reason()
    {
        var small = folder["small-q8_0.gguf"];
        QuantizedFile.Write(Requantization.Of(GgufFile.Read(NanoModels.F16("nano-1m")), WeightFormat.Q8), small, replace: false, null, default);
        var error = Assert.Throws<UsageException>(() => new LlamaQuantizer().Write(small, "q4_k_m", folder["other.gguf"], new Told(told)));
        Assert.That(error!.Message, Does.StartWith($"llama.cpp refuses to quantize '{small}' to q4_k_m").And.Contain("q8_0"));
    }

    sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
