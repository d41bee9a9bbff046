namespace LlmBench.Tests;

sealed class FlagTests
{
    [Test]
    public void Every_flag_is_explained_to_users()
    {
        var page = File.ReadAllText(Repository.File("docs/ollama.md")) + File.ReadAllText(Repository.File("docs/performance.md"));

        Assert.That(Flag.Catalog.All.Select(flag => flag.Name).Where(name => !page.Contains($"| `{name}` |", StringComparison.Ordinal)), Is.Empty);
    }
}
