using System.Globalization;
using LlmBench.Engines;
using Spectre.Console;

namespace LlmBench.Cli.Catalogs;

/// <summary>A line on standard error for each part of a model that an engine fetches, growing with it in a terminal.</summary>
sealed class PullDisplay(IAnsiConsole console) : IProgress<PullProgress>
{
    const int Width = 30;

    string status = "";
    int percent = -1;

    public void Report(PullProgress value)
    {
        var now = value.TotalBytes > 0 ? (int)(100 * value.CompletedBytes / value.TotalBytes) : 0;
        if (value.Status == status && (now == percent || !console.Profile.Out.IsTerminal))
        {
            return;
        }

        var start = value.Status == status ? "\r" : status.Length > 0 ? "\n" : "";
        (status, percent) = (value.Status, now);
        console.Profile.Out.Writer.Write(start + Untrusted.ForTerminal($"{value.Model}: {value.Status}{Bar(value)}"));
        if (value.Status == "success")
        {
            console.WriteLine();
        }
    }

    string Bar(PullProgress value) => value.TotalBytes == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" {new string('#', percent * Width / 100).PadRight(Width, '.')} {percent,3} % of {value.TotalBytes / 1e6:N0} MB");
}
