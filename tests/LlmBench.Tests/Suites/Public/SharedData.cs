namespace LlmBench.Tests.Suites.Public;

/// <summary>Original files of public sets beside the checkout. They are no part of it: without them the tests that read them are ignored.</summary>
static class SharedData
{
    public static string Folder(string name)
    {
        var path = Repository.File($"../shared/data/{name}");
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            Assert.Ignore($"Needs the original files '{name}' in ../shared/data, which the project does not hold.");
        }

        return Path.GetFullPath(path);
    }
}
