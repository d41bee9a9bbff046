namespace LlmBench.Tests.Suites.Public;

/// <summary>Original files of public sets beside the checkout. They are no part of it: without them the tests that read them are ignored.</summary>
static class SharedData
{
    public static string Folder(string name)
    {
        var path = Repository.File($"../shared/data/{name}");
        Assume.That(Directory.Exists(path) || File.Exists(path), $"There is no {path}.");
        return path;
    }
}
