using System.Text.Encodings.Web;
using System.Text.Json;

namespace LlmBench.Suites;

/// <summary>Writes a suite the way <see cref="SuiteFolder"/> reads it: <c>suite.json</c> and <c>tasks.jsonl</c>.</summary>
static class SuiteWriter
{
    static readonly SuiteJson Indented = new(new(SuiteJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    static readonly SuiteJson Lines = new(new(SuiteJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(Suite suite, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "suite.json"), SuiteText(suite));
        File.WriteAllText(Path.Combine(folder, "tasks.jsonl"), TasksText(suite.Tasks));
    }

    public static string SuiteText(Suite suite) => JsonSerializer.Serialize(suite, Indented.Suite) + "\n";

    public static string TasksText(IEnumerable<SuiteTask> tasks) =>
        string.Concat(tasks.Select(task => JsonSerializer.Serialize(task, Lines.SuiteTask) + "\n"));
}
