using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>MGSM: the first 250 problems of GSM8K's test in eleven languages (Shi et al. 2022, https://arxiv.org/abs/2210.03057).</summary>
/// <param name="language">ISO 639-1 code.</param>
sealed class Mgsm(string language) : PublicSet($"mgsm-{language}")
{
    public static IReadOnlyList<string> Languages { get; } = ["bn", "de", "en", "es", "fr", "ja", "ru", "sw", "te", "th", "zh"];

    public override int Count => 250;

    protected override Suite Form => Asked(language == "zh" ? Wordings.ChineseNumber : Wordings.Number, "number", 512);

    /// <summary>Question, tab, answer. Quotes are text: one Spanish question holds a single one.</summary>
    protected override IEnumerable<SuiteTask> ReadTasks(string folder)
    {
        var path = Path.Combine(folder, $"mgsm_{language}.tsv");
        return SetFile.Lines(path).Select((line, i) => Task(path, line.Number, SetFile.Text(path, line.Number, line.Line).Split('\t'), Id(i + 1)));
    }

    /// <summary>Eight, with their steps.</summary>
    protected override IEnumerable<SuiteTask> ReadDev(string folder)
    {
        foreach (var example in new MgsmExamples(Path.Combine(folder, "exemplars.py")).In(language))
        {
            yield return example;
        }
    }

    static SuiteTask Task(string path, int line, string[] cells, string id) =>
        cells is [{ Length: > 0 } question, var answer] && Digits.Plain(answer) is { } target
            ? new(id, question, target)
            : throw SetFile.Wrong(path, line, "not a question, a tab and a number");
}
