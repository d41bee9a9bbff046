using LlmBench.Engines.Ollama;

namespace LlmBench.Tests.Engines.Ollama;

sealed class LibraryNamesTests
{
    [TestCase("qwen3:7b", "qwen3:8b")]
    [TestCase("llama4-scout:17b", "llama4:scout")]
    [TestCase("deepseek-r1:13b", "deepseek-r1:14b")]
    [TestCase("deepseek-r1:600b", "deepseek-r1:671b")]
    [TestCase("qwen3-32b", "qwen3:32b")]
    [TestCase("qwne3:8b", "qwen3:8b")]
    [TestCase("llama4:maverik", "llama4:maverick")]
    public void The_nearest_name_is_that_of_the_same_family_and_the_nearest_size(string typed, string known) =>
        Assert.That(LibraryNames.Nearest(typed, LibraryNames.All), Is.EqualTo(known));

    [Test]
    public void Nothing_is_near_to_a_name_of_another_kind() => Assert.That(LibraryNames.Nearest("gpt-oss:20b", LibraryNames.All), Is.Null);

    [TestCase("qwen3:8b", "q4_K_M", "qwen3:8b-q4_K_M")]
    [TestCase("qwen3:8b", "Q4_k_m", "qwen3:8b-q4_K_M")]
    [TestCase("qwen3:8b", "f16", "qwen3:8b-fp16")]
    [TestCase("deepseek-r1:14b", "q4_K_M", "deepseek-r1:14b-qwen-distill-q4_K_M")]
    [TestCase("deepseek-r1:8b", "q4_K_M", "deepseek-r1:8b-0528-qwen3-q4_K_M")]
    [TestCase("llama4:scout", "q4_K_M", "llama4:17b-scout-16e-instruct-q4_K_M")]
    [TestCase("qwen3:30b-a3b-thinking-2507", "q4_K_M", "qwen3:30b-a3b-thinking-2507-q4_K_M")]
    public void A_quantization_is_named_by_the_library_s_full_tag(string name, string quantization, string tag) =>
        Assert.That(LibraryNames.Quantized(name, quantization), Is.EqualTo(tag));

    [Test]
    public void A_name_without_a_size_has_no_quantizations() =>
        Assert.That(() => LibraryNames.Quantized("qwen3", "q8_0"), Throws.TypeOf<UsageException>().With.Message.Contains("'qwen3'"));
}
