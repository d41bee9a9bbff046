using System.Text.Json;
using System.Text.RegularExpressions;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Coding;

/// <summary>
/// MBPP (Austin et al. 2021, https://arxiv.org/abs/2108.07732), the full set and the sanitized one: short functions with three asserts each. The
/// authors' test split comes first.
/// </summary>
sealed partial class Mbpp(string name, bool sanitized) : PublicSet(name)
{
    static readonly string[] Parts = ["test", "validation", "train", "few-shot"];

    /// <summary>Its test uses a module that only the program imports.</summary>
    const int NeedsSys = 596;

    public override int Count => sanitized ? 427 : 974;

    protected override Suite Form => Asked(Instructions.Python, "code", 1024) with { NativeSystem = Instructions.ChinesePython };

    [GeneratedRegex(@"^(?:def|class)\s+(\w+)", RegexOptions.Multiline)]
    static partial Regex Definition { get; }

    [GeneratedRegex(@"^class\s+(\w+)", RegexOptions.Multiline)]
    static partial Regex Class { get; }

    /// <param name="file"><c>mbpp.jsonl</c>.</param>
    /// <exception cref="UsageException">It is not that file.</exception>
    public static IReadOnlyList<SuiteTask> ReadFull(string file)
    {
        using var reader = new StreamReader(file);
        return [.. PublicJson.Lines(reader, file).Select(row => Task(row, PublicJson.Text(row, "text"), PublicJson.Text(row, "test_setup_code")))];
    }

    /// <param name="file"><c>sanitized-mbpp.json</c>.</param>
    /// <exception cref="UsageException">It is not that file.</exception>
    public static IReadOnlyList<SuiteTask> ReadSanitized(string file) =>
        [.. PublicJson.Rows(File.ReadAllText(file), file).Select(row => Task(row, PublicJson.Text(row, "prompt"), string.Join('\n', PublicJson.Texts(row, "test_imports"))))];

    protected override IEnumerable<SuiteTask> ReadTasks(string folder)
    {
        var file = Path.Combine(folder, Source.Files[0].Path);
        return (sanitized ? ReadSanitized(file) : ReadFull(file)).OrderBy(task => Array.IndexOf(Parts, task.Kind));
    }

    /// <summary>The authors prompt with tasks 1 to 10. Those that a prompt shows are not asked.</summary>
    protected override IEnumerable<SuiteTask> ReadDev(string folder)
    {
        foreach (var task in ReadTasks(folder).Where(task => task.Kind == Parts[^1]))
        {
            yield return task;
        }
    }

    static SuiteTask Task(JsonElement row, string question, string setup)
    {
        var id = row.GetProperty("task_id").GetInt32();
        var program = PublicJson.Text(row, "code").ReplaceLineEndings("\n");
        var tests = PublicJson.Texts(row, "test_list");
        var asserts = string.Join('\n', tests);
        var function = Definition.Matches(program).Select(match => match.Groups[1].Value).Last(name => Regex.IsMatch(asserts, $@"\b{name}\s*\("));
        return new(
            $"MBPP/{id}",
            $"You are an expert Python programmer, and here is your task: {question} Your code should pass these tests:\n\n{asserts}",
            function,
            Kind: PartOf(id),
            Native: $"你是一名熟练的 Python 程序员，任务如下：{question} 你写的代码应当通过下列测试：\n\n{asserts}")
        {
            Code = new("python", [], program, []) { Script = ScriptOf(id, program, setup.ReplaceLineEndings("\n"), asserts) },
        };
    }

    /// <summary>The tests of 367, 601 and 927 make objects of the program's classes.</summary>
    static CodeScript ScriptOf(int id, string program, string setup, string asserts)
    {
        var classes = Class.Matches(program).Select(match => match.Groups[1].Value).Where(name => Regex.IsMatch($"{setup}\n{asserts}", $@"\b{name}\s*\(")).ToList();
        return new(id == NeedsSys ? $"import sys\n{setup}" : setup, asserts, classes is [] ? null : classes);
    }

    /// <summary>By the authors' README.</summary>
    static string PartOf(int id) => id switch
    {
        <= 10 => "few-shot",
        <= 510 => "test",
        <= 600 => "validation",
        _ => "train",
    };
}
