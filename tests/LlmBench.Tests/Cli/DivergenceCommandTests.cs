using System.Text.Json;
using LlmBench.Tests.Gguf;

namespace LlmBench.Tests.Cli;

/// <summary><c>llmbench divergence</c> as users start it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class DivergenceCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task Shows_a_row_for_each_model_and_writes_all_digits()
    {
        folder.Write("text.txt", string.Concat(Enumerable.Range(1, 60).Select(i => $"{i} + {i} = {2 * i}\n")));

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "divergence", "nano-1m:f16", "nano-1m:q8_0", "nano-1m:q4_0", "--text", "text.txt", "--out", "out");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("nano-1m:q8_0").And.Contain("nano-1m:q4_0").And.Contain("±").And.Contain("the text 'text.txt'"));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["out/divergence.json"]));
        var kl = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("divergence").GetProperty("klNats").GetProperty("value").GetDouble()).ToList();
        Assert.That(kl, Is.Ordered.And.All.Positive);
        Assert.That(await File.ReadAllLinesAsync(folder["out/divergence.csv"]), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Another_vocabulary_is_refused_in_one_sentence()
    {
        new SmallModel().Write(folder, "small.gguf");

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "divergence", "nano-1m:f16", "small.gguf");

        Assert.That((exitCode, output, error.TrimEnd().Split('\n').Length), Is.EqualTo((2, "", 1)), error);
        Assert.That(error, Does.Contain("has another vocabulary than"));
    }

    [Test]
    public async Task Broken_weights_end_with_1_and_a_sentence()
    {
        var broken = new SmallModel { Constants = { ["blk.0.ffn_down.weight"] = 65_504, ["blk.0.attn_norm.weight"] = float.NaN } };
        broken.Write(folder, "broken.gguf");

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "divergence", "broken.gguf", "broken.gguf");

        Assert.That((exitCode, output), Is.EqualTo((1, "")), error);
        Assert.That(error, Does.Contain("no numbers"));
    }
}
