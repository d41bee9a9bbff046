using LlmBench.Suites;
using LlmBench.Suites.Public;

namespace LlmBench.Cli.Catalogs;

/// <summary>The suites that come with the program, in the folder <c>suites</c> beside it.</summary>
static class BundledSuites
{
    static string Folder => Path.Combine(AppContext.BaseDirectory, "suites");

    /// <summary>With the variants that ask in another language.</summary>
    public static Catalog<Suite> Read() =>
        new("suite", [.. SuiteFolder.ReadAll(Folder).All.SelectMany(suite => new[] { suite, suite.InNative() }.OfType<Suite>())])
        {
            Elsewhere = ("the public sets, which 'llmbench list suites' shows", [.. PublicSets.Catalog.All.Select(set => set.Name)]),
        };

    public static IEnumerable<string> Names() => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
}
