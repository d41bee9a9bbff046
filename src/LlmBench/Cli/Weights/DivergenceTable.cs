using System.Globalization;
using System.Text.Json;
using LlmBench.Cli.Catalogs;
using LlmBench.Divergence;
using LlmBench.Reporting;
using Spectre.Console;

namespace LlmBench.Cli.Weights;

/// <summary>Divergences as a table in the terminal, and as files.</summary>
static class DivergenceTable
{
    public static void Show(DivergenceReport report, IAnsiConsole console)
    {
        var table = ListCommand.Table("Model", "Size\nMB", "Perplexity", "by the base's", "KL divergence\nnats a token", "Same top token\n%");
        if (report.Rows is [{ Divergence.BasePerplexity: var perplexity }, ..])
        {
            table.AddRow(Terminal.Plain(report.Base), "", Text(perplexity, "0.000"), "base", "", "");
        }

        foreach (var (model, _, size, found) in report.Rows)
        {
            table.AddRow(
                Terminal.Plain(model),
                (size / 1e6).ToString("0.0", CultureInfo.InvariantCulture),
                Text(found.Perplexity, "0.000"),
                Text(found.Ratio, "0.00000"),
                Text(found.KlNats, "0.000000"),
                Text(found.SameTopPercent, "0.00"));
        }

        console.Write(table);
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Rows[0].Divergence.Tokens:N0} tokens of the {(report.Text == "bundled" ? "bundled text" : $"text '{Untrusted.ForTerminal(report.Text)}'")}, windows of {report.Window} that overlap by half, engine {report.Engine}. ± standard error, counting {report.Block} neighbouring tokens as one."));
    }

    /// <param name="folder">None writes nothing.</param>
    public static void Write(DivergenceReport report, string? folder)
    {
        if (folder is not null)
        {
            var files = new ReportFolder(folder);
            files.Write("divergence.json", stream => JsonSerializer.Serialize(stream, report, DivergenceJson.Default.DivergenceReport));
            files.Write("divergence.csv", stream => Write(report, stream));
        }
    }

    static void Write(DivergenceReport report, Stream stream)
    {
        string[] figures = ["base perplexity", "perplexity", "perplexity by the base's", "KL divergence (nats)", "same top token (%)"];
        using var table = new CsvTable(stream, ["base", "model", "digest", "size bytes", "engine", "text digest", "tokens", .. figures.SelectMany(figure => (string[])[figure, $"{figure} standard error"])]);
        foreach (var (model, digest, size, found) in report.Rows)
        {
            table.Text(report.Base).Text(model).Text(digest).Number(size).Text(report.Engine).Text(report.TextDigest).Number(found.Tokens);
            foreach (var figure in (Estimate[])[found.BasePerplexity, found.Perplexity, found.Ratio, found.KlNats, found.SameTopPercent])
            {
                table.Text(Exact(figure.Value)).Text(Exact(figure.StandardError));
            }

            table.End();
        }
    }

    /// <summary>All digits: divergences may be small, and the table's usual three would make zeros of them.</summary>
    static string? Exact(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    static string Text(Estimate estimate, string format) =>
        estimate.StandardError is { } error
            ? string.Create(CultureInfo.InvariantCulture, $"{estimate.Value.ToString(format, CultureInfo.InvariantCulture)} ± {error.ToString(format, CultureInfo.InvariantCulture)}")
            : estimate.Value.ToString(format, CultureInfo.InvariantCulture);
}
