using System.IO.Compression;
using System.Text.Json;
using LlmBench.Suites.Prompting;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Coding;

/// <summary>
/// HumanEval (Chen et al. 2021, https://arxiv.org/abs/2107.03374): functions to be completed from signature and docstring. Asked as an instruction, or
/// as the authors did, for base models: the prompt is the beginning of the program, and the answer ends where the next thing begins.
/// </summary>
sealed class HumanEval(string name, bool completion) : PublicSet(name)
{
    /// <summary>The authors' program gives 3; the sets' solutions need milliseconds, and a busy machine more than 3 seconds for them at times.</summary>
    const double Patience = 8;

    public override int Count => 164;

    protected override Suite Form => Asked(Instructions.Python, "code", 1024) is var asked && completion
        ? asked with { System = null, Style = Completion.Name, Generation = asked.Generation with { Stop = Completion.NextThings } }
        : asked with { NativeSystem = Instructions.ChinesePython };

    /// <param name="file"><c>HumanEval.jsonl.gz</c>, or the same unpacked.</param>
    /// <exception cref="UsageException">It is not that file.</exception>
    public static IReadOnlyList<SuiteTask> ReadFile(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return [.. PublicJson.Lines(reader, file).Select(Task)];
    }

    protected override IEnumerable<SuiteTask> ReadTasks(string folder) => ReadFile(Path.Combine(folder, Source.Files[0].Path));

    static SuiteTask Task(JsonElement row)
    {
        var (prompt, function) = (PublicJson.Text(row, "prompt"), PublicJson.Text(row, "entry_point"));
        var start = prompt.LastIndexOf($"def {function}", StringComparison.Ordinal);
        return new(PublicJson.Text(row, "task_id"), prompt, function, Kind: "completion")
        {
            // The functions before the one that is asked for are what tests may use.
            Code = new("python", [], prompt + PublicJson.Text(row, "canonical_solution"), [])
            {
                Script = new(prompt[..start], $"{PublicJson.Text(row, "test")}\ncheck({function})\n", Seconds: Patience),
                Before = prompt[..start],
                Unfinished = prompt,
            },
        };
    }
}
