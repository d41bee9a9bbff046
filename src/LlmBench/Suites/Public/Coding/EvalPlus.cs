using System.Text.Json;
using System.Text.Json.Nodes;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Coding;

/// <summary>
/// EvalPlus (Liu et al. 2023, https://arxiv.org/abs/2305.01210): the tasks of HumanEval or MBPP with many more inputs. What must come out is
/// what the set's own solution makes of them.
/// </summary>
/// <param name="completion">The question is the beginning of the program, as in HumanEval.</param>
sealed class EvalPlus(string name, int count, bool completion) : PublicSet(name)
{
    /// <summary>As for HumanEval: a busy machine at times needs seconds where the sets' solutions need milliseconds.</summary>
    const double Patience = 8;

    static readonly Lazy<string> Check = new(() =>
    {
        using var stream = typeof(EvalPlus).Assembly.GetManifestResourceStream("evalplus.py")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public override int Count => count;

    protected override Suite Form => Asked(Instructions.Python, "code", 1024) with { NativeSystem = Instructions.ChinesePython };

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) =>
        JsonRow.PythonLines(Path.Combine(folder, Source.Files[0].Path)).Select(Task);

    SuiteTask Task(JsonRow row)
    {
        var (prompt, function) = (row.Text("prompt"), row.Text("entry_point"));
        var before = completion ? prompt[..Math.Max(0, prompt.LastIndexOf($"def {function}", StringComparison.Ordinal))] : null;
        return new(row.Text("task_id"), prompt, function, Kind: completion ? "completion" : "function")
        {
            Code = new("python", [], prompt + row.Text("canonical_solution"), [])
            {
                Script = new(SetupOf(row), $"evalplus_check({function}, evalplus_task)\n", Seconds: Patience),
                Before = before,
                Unfinished = completion ? prompt : null,
            },
        };
    }

    /// <summary>JSON in ASCII, inside a Python text: Python's own reader takes it apart again.</summary>
    static string SetupOf(JsonRow row)
    {
        var task = new JsonObject
        {
            ["id"] = row.Text("task_id"),
            ["entry"] = row.Text("entry_point"),
            ["reference"] = row.Text("prompt") + row.Text("canonical_solution"),
            ["tolerance"] = row.Number("atol"),
            ["inputs"] = new JsonArray([.. Inputs(row, "base_input"), .. Inputs(row, "plus_input")]),
        };
        var json = task.ToJsonString().Replace("\\", "\\\\", StringComparison.Ordinal);
        return $"{Check.Value}\n\nimport json\nevalplus_task = json.loads('{json}')\n";
    }

    /// <summary>None in the form <c>{}</c> is how MBPP+ writes that Mbpp/793 has no more inputs.</summary>
    static IEnumerable<JsonNode?> Inputs(JsonRow row, string property) => row.IsEmptyObject(property) ? [] :
        row.List(property).Select(input =>
            input.ValueKind == JsonValueKind.Array ? JsonArray.Create(input) : throw row.Wrong($"'{property}' holds something that is no list of arguments"));
}
