using LlmBench.Cli.Catalogs;
using LlmBench.Suites;
using LlmBench.Suites.Pulling;

namespace LlmBench.Cli.Running;

/// <summary>Finds a suite by what users call it: a folder, a public set, or a bundled suite.</summary>
static class SuiteLookup
{
    /// <exception cref="UsageException">There is no such suite.</exception>
    public static Suite Find(string name) =>
        name.AsSpan().ContainsAny('/', '\\') ? SuiteFolder.Read(name) : PulledSets.OfUser.Find(name) ?? BundledSuites.Read()[name];
}
