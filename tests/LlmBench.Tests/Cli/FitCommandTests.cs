using System.Globalization;

namespace LlmBench.Tests.Cli;

sealed class FitCommandTests
{
    [TestCase("nano-1m:f16")]
    [TestCase("nano-4m:f16")]
    [TestCase("nano-12m:f16")]
    public async Task Predicted_memory_of_the_process_is_within_a_tenth_of_what_is_measured(string model)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "fit", "--measure", "--model", model, "--context", "512");

        Assert.That(exitCode, Is.Zero, error);
        var cells = output.Split('\n').Single(line => line.Contains(model, StringComparison.Ordinal)).Split('│', StringSplitOptions.TrimEntries);
        Assert.That(double.Parse(cells[7].TrimEnd('%', ' '), CultureInfo.InvariantCulture), Is.InRange(-10, 10), output);
    }

    [Test]
    public async Task Metadata_as_ollama_shows_it_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shown.json", """
            { "bytes": 4683073184, "details": { "family": "qwen2" }, "model_info": {
              "general.architecture": "qwen2", "qwen2.block_count": 28, "qwen2.embedding_length": 3584, "qwen2.feed_forward_length": 18944,
              "qwen2.attention.head_count": 28, "qwen2.attention.head_count_kv": 4, "qwen2.attention.layer_norm_rms_epsilon": 1e-06,
              "qwen2.vocab_size": 152064, "tokenizer.ggml.tokens": null } }
            """);

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "fit", "--model", "shown.json", "--context", "8192");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("4.68 GB").And.Contain("469.8 MB").And.Contain("Largest context"));
    }
}
