using System.Text.Json;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Coding;

/// <summary>MBXP's C# tasks (Athiwaratkun et al. 2022, https://arxiv.org/abs/2210.14868): MBPP's with types, three calls each.</summary>
sealed class Mbxp() : PublicSet("mbxp-csharp")
{
    /// <summary>The authors' tests compare with it; here the harness compares.</summary>
    const string TheirComparison = "using KellermanSoftware.CompareNetObjects;\n";

    /// <summary>What a question's end leaves open: the class and the namespace.</summary>
    const string Closing = "    }\n}\n";

    /// <summary>The end of the method, where its beginning stands.</summary>
    const string EndOfMethod = "        }\n";

    public override int Count => 968;

    protected override Suite Form => Asked(Instructions.CSharp, "code", 1024) with { NativeSystem = Instructions.ChineseCSharp };

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) => JsonRow.Lines(Path.Combine(folder, Source.Files[0].Path)).Select(Task);

    static SuiteTask Task(JsonRow row)
    {
        var (question, method) = (row.Text("prompt").Replace(TheirComparison, "", StringComparison.Ordinal), row.Text("entry_point"));
        var solution = row.Optional("canonical_solution") is { } end ? $"{question}{end}\n{Closing}" : "";
        return new(row.Text("task_id"), question, method, Kind: "completion")
        {
            // The other namespaces of the questions are there without being named.
            Code = new("csharp", Checks(row, method), solution, [])
            {
                Before = "using System.Text.RegularExpressions;\n",
                Unfinished = $"using System.Text.RegularExpressions;\n{question}\n",
                After = EndOfMethod + Closing,
            },
        };
    }

    /// <summary><c>var actual1 = F(...); var expected1 = ...;</c> and so on, as the file's tests have them.</summary>
    static List<CodeCheck> Checks(JsonRow row, string method)
    {
        var (test, checks) = (row.Text("test"), new List<CodeCheck>());
        try
        {
            while (Value(test, $"var expected{checks.Count + 1} = ") is { } expected)
            {
                var call = Value(test, $"var actual{checks.Count + 1} = {method}") ?? throw new FormatException($"nothing calls {method}");
                checks.Add(new(call, expected));
            }
        }
        catch (FormatException error)
        {
            throw row.Wrong($"'test' cannot be read: {error.Message}");
        }

        return checks.Count > 0 ? checks : throw row.Wrong("'test' holds no call");
    }

    static JsonElement? Value(string test, string before) =>
        test.IndexOf(before, StringComparison.Ordinal) is >= 0 and var at ? new CSharpLiteral(test, at + before.Length).ToJson() : null;
}
