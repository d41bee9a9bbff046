namespace LlmBench.Tests.Gguf;

/// <summary>What ggml, the library that defines the formats, computed: pairs of bytes in <c>ggml/</c>.</summary>
static class GgmlBlocks
{
    /// <summary>The folder can be another one, to compare with many more blocks than are kept here.</summary>
    static string Folder => Environment.GetEnvironmentVariable("LLMBENCH_GGML_BLOCKS") ?? Repository.File("tests/LlmBench.Tests/Gguf/ggml");

    public static IEnumerable<(byte[] Given, byte[] Result)> Read(string name) =>
        File.ReadLines(Path.Combine(Folder, $"{name}.txt"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(pair => (Convert.FromHexString(pair[0]), Convert.FromHexString(pair[1])));
}
