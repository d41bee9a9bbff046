using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Exams;

/// <summary>
/// AGIEval's Chinese files: gaokao by subject, civil-service logic, the bar exam (Zhong et al. 2023, https://arxiv.org/abs/2304.06364).
/// One bar-exam question has no right choice in the file and is left out.
/// </summary>
sealed class AgiEval() : PublicSet("agieval")
{
    public override int Count => 4416;

    protected override Suite Form => Asked(Instructions.ChineseChoice, "choices", 512) with { ShotsOfKind = true };

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        Mixed(Source.Files.Where(file => !file.Dev).Select(file => Tasks(Path.Combine(folder, file.Path))));

    protected override IEnumerable<SuiteTask> ReadDev(string folder) =>
        new AgiEvalExamples(Path.Combine(folder, Source.Files.First(file => file.Dev).Path))
            .In([.. Source.Files.Where(file => !file.Dev).Select(file => Path.GetFileNameWithoutExtension(file.Path))])
            .Select(example => Task(example.Row, $"{Name}/example/{example.Part}/{example.Row.Line:0000}", example.Part) with { Worked = example.Explanation });

    IEnumerable<SuiteTask> Tasks(string path)
    {
        var part = Path.GetFileNameWithoutExtension(path);
        return JsonRow.Lines(path).Where(row => !IsUnanswered(row)).Select(row => Task(row, $"{Name}/{part}/{row.Line:0000}", part));
    }

    static bool IsUnanswered(JsonRow row) => row.Texts("options") is not null && row.IsList("label") && row.Texts("label") is [];

    static SuiteTask Task(JsonRow row, string id, string part) =>
        row.Texts("options") is { Count: > 1 and <= 8 } options
            ? new(id, Question(row), Letters(row, options.Count), part, Choices: [.. options.Select(Option)])
            : new(id, Question(row), row.Text("answer"), part, Scorer: "math");

    static string Question(JsonRow row) =>
        row.Optional("passage") is { Length: > 0 } passage ? $"{passage}\n\n{row.Text("question")}" : row.Text("question");

    /// <summary>One letter, several in one text (<c>A B D</c>), or a list of letters; one label ends in a full stop.</summary>
    static string Letters(JsonRow row, int options)
    {
        var label = row.IsList("label") ? string.Concat(row.Texts("label")!) : row.Text("label");
        var letters = label.Replace(" ", "", StringComparison.Ordinal).TrimEnd('。');
        return letters.Length > 0 && letters.All(letter => letter >= 'A' && letter < 'A' + options) && letters.Distinct().Count() == letters.Length
            ? string.Concat(letters.Order())
            : throw row.Wrong($"'label' is '{label}' and not some of the first {options} letters");
    }

    /// <summary>Without its own letter, which the files write as <c>(A)</c>, <c>A．</c> or not at all.</summary>
    static string Option(string text, int index)
    {
        var letter = (char)('A' + index);
        var rest = text.Trim();
        if (rest.StartsWith($"({letter})", StringComparison.Ordinal))
        {
            return rest[3..].Trim();
        }

        return rest.Length > 1 && rest[0] == letter && rest[1] is '.' or '．' or '、' ? rest[2..].Trim() : rest;
    }
}
