using System.Diagnostics;

namespace LlmBench.Tests.Cli;

/// <summary>The program as it was built, started as a process of its own, the way users start it.</summary>
static class BuiltProgram
{
    public static string Assembly { get; } = Path.Combine(Folder(), "llmbench.dll");

    public static Process Start(string workingFolder, params IEnumerable<string> arguments) => Start(workingFolder, new Dictionary<string, string>(), arguments);

    static Process Start(string workingFolder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments.Prepend(Assembly))
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["LLMBENCH_DATA"] = Path.Combine(workingFolder, "data");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string workingFolder, params IEnumerable<string> arguments) =>
        RunAsync(workingFolder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs it to its end, with environment variables of its own.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string workingFolder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        using var process = Start(workingFolder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    /// <summary>Of the same configuration as these tests: <c>artifacts/bin/LlmBench/release</c> beside <c>artifacts/bin/LlmBench.Tests/release</c>.</summary>
    static string Folder()
    {
        var tests = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(tests, "../../LlmBench", Path.GetFileName(tests)));
    }
}
