using System.Runtime.CompilerServices;

namespace LlmBench.Tests;

/// <summary>The files of this checkout.</summary>
static class Repository
{
    public static string File(string path) => Path.GetFullPath(Path.Combine(Root(), path));

    static string Root([CallerFilePath] string here = "") => Path.Combine(here, "../../..");
}
