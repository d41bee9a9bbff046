using Spectre.Console;

namespace LlmBench.Cli.Catalogs;

/// <summary>Shows how far a pull is: a bar on a terminal, nothing in files and pipes, where the last line says it all.</summary>
sealed class SuitePullDisplay(IAnsiConsole console)
{
    ProgressTask? bar;
    string name = "";

    public async Task<T> WhileAsync<T>(string set, Func<Task<T>> pull)
    {
        if (!console.Profile.Capabilities.Interactive || Console.IsErrorRedirected)
        {
            return await pull();
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                name = set;
                bar = context.AddTask(set);
                return await pull();
            });
    }

    /// <summary>Told by the downloader as bytes come.</summary>
    public void Show(string file, long done, long? all)
    {
        if (bar is not null)
        {
            bar.Description = Markup.Escape($"{name}: {file}");
            bar.MaxValue = all ?? Math.Max(done, 1);
            bar.Value = done;
        }
    }
}
