using System.Security.Cryptography;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>The card of the nano models (models/README.md) tells of the files beside it.</summary>
sealed class ModelCardTests
{
    [TestCaseSource(typeof(NanoModels), nameof(NanoModels.Names))]
    public void The_card_holds_the_digest_of_each_file(string name)
    {
        using var stream = File.OpenRead(NanoModels.F16(name));
        var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
        Assert.That(File.ReadAllLines(Repository.File("models/README.md")), Has.Some.Contains($"{name}-f16.gguf").And.Contains(digest));
    }

    [Test]
    public void The_files_take_at_most_40_MB_together()
    {
        var bytes = Directory.EnumerateFiles(Repository.File("models"), "*.gguf").Sum(path => new FileInfo(path).Length);
        Assert.That(bytes, Is.InRange(1, 40_000_000));
    }
}
