using LlmBench.Suites;
using LlmBench.Tests.Cli;
using static LlmBench.Tests.Engines.OpenAI.OpenAITestServer;

namespace LlmBench.Tests.Engines.OpenAI;

/// <summary>The key goes to the server and nowhere else.</summary>
sealed class ApiKeyTests
{
    const string Key = "sk-test-5f2b9c7d1e";

    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>()) { Tasks = [new("t/1", "Six by seven?", "42")] };

    [Test]
    public async Task Is_sent_to_the_server_and_is_in_no_output_even_when_the_server_repeats_it()
    {
        using var folder = new TemporaryFolder();
        SuiteWriter.Write(Suite, folder["s"]);
        await using var server = await StartAsync(Delta("content", "42"), End("stop"), Usage(5, 2));
        var said = await RunAsync(folder, server, "good", exitCode: 0);
        (server.Status, server.Refusal) = (401, """{"error":{"message":"Incorrect API key provided: {key}."}}""");
        said += await RunAsync(folder, server, "bad", exitCode: 1);
        (server.Status, server.Events) = (200, [Delta("content", "4"), $$$"""{"error":{"message":"{{{Key}}} has no money left."}}"""]);
        said += await RunAsync(folder, server, "broken", exitCode: 1);

        Assert.That(server.Keys, Has.Count.GreaterThan(1).And.All.EqualTo(Key));
        Assert.That(await File.ReadAllTextAsync(folder["bad/samples.jsonl"]), Does.Contain("Incorrect API key provided: ***"));
        Assert.That(await File.ReadAllTextAsync(folder["broken/samples.jsonl"]), Does.Contain("*** has no money left."));
        Assert.That(said, Is.Not.Empty.And.Not.Contain(Key));
        Assert.That(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(Key, StringComparison.Ordinal)),
            Is.Empty);
    }

    static async Task<string> RunAsync(TemporaryFolder folder, OpenAITestServer server, string name, int exitCode)
    {
        var (ended, output, error) = await BuiltProgram.RunAsync(
            folder.Path,
            new Dictionary<string, string> { ["LLMBENCH_API_KEY"] = Key },
            "run", "./s", "--engine", "openai", "--model", "gpt-x", "--base-url", server.Address, "--out", name);
        Assert.That(ended, Is.EqualTo(exitCode), error);
        return output + error;
    }
}
