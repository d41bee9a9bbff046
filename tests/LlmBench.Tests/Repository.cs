namespace LlmBench.Tests;

/// <summary>The files of this checkout.</summary>
static class Repository
{
    /// <summary>Found by its solution from where the tests were built: source paths are not real ones in builds that anyone can repeat.</summary>
    static readonly string Root = RootOf(new(AppContext.BaseDirectory));

    public static string File(string path) => Path.GetFullPath(Path.Combine(Root, path));

    static string RootOf(DirectoryInfo folder) =>
        System.IO.File.Exists(Path.Combine(folder.FullName, "LlmBench.sln")) ? folder.FullName : RootOf(folder.Parent!);
}
