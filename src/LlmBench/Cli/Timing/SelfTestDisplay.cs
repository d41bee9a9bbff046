using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Speed.SelfTesting;
using Spectre.Console;

namespace LlmBench.Cli.Timing;

/// <summary><c>llmbench speed --self-test</c>: runs the self-test and shows it.</summary>
static class SelfTestDisplay
{
    /// <param name="folder">Where BenchmarkDotNet's own files go; none throws them away.</param>
    public static int Run(string? folder, CancellationToken ct)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("llmbench-") : null;
        try
        {
            var rows = SelfTest.Run(folder ?? own!.FullName, ct).ToList();
            Terminal.Out.Write(TableOf(rows));
            return rows.All(row => row.Passes) ? ExitCode.Success : ExitCode.Incomplete;
        }
        finally
        {
            own?.Delete(recursive: true);
        }
    }

    static Table TableOf(List<SelfTestRow> rows)
    {
        var table = ListCommand.Table("Engine", "True tok/s", "Reported tok/s", "Error %", "Harness adds", "Deviation off by", "Flags", "Remarks", "Passes");
        foreach (var row in rows)
        {
            table.AddRow(
                row.Course,
                Text($"{row.TrueTokensPerSecond:0.00}"),
                Text($"{row.TokensPerSecond:0.00}"),
                Text($"{100 * row.Error:0.000}"),
                Text($"{row.OverheadMicroseconds:0.000} µs a token"),
                Text($"{row.DeviationError:0.0e0}"),
                string.Join("; ", row.Flags),
                Markup.Escape(string.Join("; ", row.Remarks)),
                row.Passes ? "yes" : "NO");
        }

        return table;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
