using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Hardware;
using LlmBench.Planning;
using Spectre.Console;

namespace LlmBench.Cli.Running;

/// <summary>Shows what a run would do.</summary>
static class DryRun
{
    public static void Show(RunPlan plan, IAnsiConsole console)
    {
        var table = ListCommand.Table("Candidate", "Samples", "Memory", "Minutes, at most about", "SHA-256");
        var bandwidth = new Lazy<double>(() => MemoryBandwidth.Measure(Environment.ProcessorCount, passes: 3).ReadBytesPerSecond);
        var total = 0.0;
        foreach (var stage in plan.Stages)
        {
            var minutes = MostMinutes(stage, bandwidth.Value);
            total += minutes;
            table.AddRow(
                Terminal.Plain(stage.Candidate.Label),
                stage.Count.ToString(CultureInfo.InvariantCulture),
                stage.Candidate.Model.PredictedMemoryBytes is { } bytes ? Text($"{bytes / 1e6:N1} MB") : "unknown",
                Text($"{minutes:0.0}"),
                Terminal.Plain(stage.Candidate.Model.Digest[..12]));
        }

        console.Write(table);
        console.WriteLine(Text($"{plan.Stages.Count} candidates, {plan.Suites.Count} suites ({string.Join(", ", plan.Suites.Select(suite => suite.Name))}), scope {plan.Scope}, {plan.Attempts} attempts: {plan.Count} samples, at most about {total:0.0} minutes."));
        console.WriteLine(Text($"The time is that of answers which all use up their token budget, each token reading all weights at {bandwidth.Value / 1e9:0.0} GB/s, measured now with all cores."));
        Showable.Write(plan, console);
        foreach (var notice in PlanNotices.Of(plan))
        {
            console.WriteLine(Untrusted.ForTerminal(notice));
        }
    }

    static double MostMinutes(Stage stage, double bandwidth)
    {
        var tokens = stage.Suites.Sum(suite => (long)suite.TasksOf(stage.Scope).Count() * (suite.Choices is null ? suite.Generation.MaxTokens : 1)) * stage.Attempts;
        return tokens * (stage.Candidate.Model.SizeBytes / bandwidth) / 60;
    }

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
