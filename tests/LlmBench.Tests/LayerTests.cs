using System.Text.RegularExpressions;

namespace LlmBench.Tests;

/// <summary>Data flows one way: measuring and reporting meet only in the files on disk.</summary>
sealed partial class LayerTests
{
    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Suites"] = [],
        ["Results"] = [],
        ["Gguf"] = [],
        ["Sandbox"] = [],
        ["Engines"] = ["Suites", "Gguf"],
        ["Hardware"] = ["Gguf"],
        ["Speed"] = ["Suites", "Engines", "Gguf", "Hardware", "Results"],
        ["Divergence"] = ["Engines", "Gguf"],
        ["Planning"] = ["Suites", "Engines", "Hardware"],
        ["Sampling"] = ["Suites", "Engines", "Planning", "Results"],
        ["Scoring"] = ["Suites", "Sandbox"],
        ["Metrics"] = ["Results", "Scoring"],
        ["Reporting"] = ["Suites", "Results", "Scoring", "Metrics", "Hardware"],
    };

    [GeneratedRegex(@"^using LlmBench\.(\w+)", RegexOptions.Multiline)]
    static partial Regex Using { get; }

    [Test]
    public void No_folder_uses_one_further_down_the_flow()
    {
        var wrong =
            from folder in MayUse.Keys
            where Directory.Exists(Path.Combine(Sources(), folder))
            from file in Directory.EnumerateFiles(Path.Combine(Sources(), folder), "*.cs", SearchOption.AllDirectories)
            from Match used in Using.Matches(File.ReadAllText(file))
            let name = used.Groups[1].Value
            where name != folder && !MayUse[folder].Contains(name)
            select $"{folder} uses {name}";

        Assert.That(wrong, Is.Empty);
    }

    static string Sources() => Repository.File("src/LlmBench");
}
