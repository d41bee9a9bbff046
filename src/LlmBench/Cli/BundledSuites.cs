using LlmBench.Suites;

namespace LlmBench.Cli;

/// <summary>The suites that come with the program, in the folder <c>suites</c> beside it.</summary>
static class BundledSuites
{
    static string Folder => Path.Combine(AppContext.BaseDirectory, "suites");

    public static Catalog<Suite> Read() => SuiteFolder.ReadAll(Folder);

    public static IEnumerable<string> Names() => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
}
