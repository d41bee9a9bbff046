using System.IO.Compression;
using System.Text.Json;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Coding;

/// <summary>HumanEval (Chen et al. 2021, https://arxiv.org/abs/2107.03374): functions to be completed from signature and docstring.</summary>
static class HumanEval
{
    /// <summary>The authors' program gives 3; the sets' solutions need milliseconds, and a busy machine more than 3 seconds for them at times.</summary>
    const double Patience = 8;

    /// <param name="file"><c>HumanEval.jsonl.gz</c>, or the same unpacked.</param>
    /// <exception cref="UsageException">It is not that file.</exception>
    public static IReadOnlyList<SuiteTask> Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return [.. PublicJson.Lines(reader, file).Select(Task)];
    }

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
