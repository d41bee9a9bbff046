using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Reporting.Parity;
using LlmBench.Results;
using Spectre.Console;

namespace LlmBench.Cli.Weights;

/// <summary>Shows in a terminal what engines made of the same prompts.</summary>
static class ParityTable
{
    public static void Show(
        IReadOnlyList<CandidateRecord> candidates, IReadOnlyList<IReadOnlyList<ProbeRecord>> probes, IReadOnlyList<EngineParity> found, IAnsiConsole console)
    {
        var table = ListCommand.Table("Engine", "Version", "Template", "Rendered by", "Prompt tokens", "Same prompts", "Greedy agreement\n%", "Log-probability difference\nmean, largest (nats)");
        for (var i = 0; i < candidates.Count; i++)
        {
            var parity = i == 0 ? null : found[i - 1];
            table.AddRow(
                Terminal.Plain(candidates[i].Engine),
                Terminal.Plain(candidates[i].EngineVersion),
                Terminal.Plain(candidates[i].TemplateDigest is { Length: > 12 } digest ? digest[..12] : "unknown"),
                candidates[i].LoadSettings.GetValueOrDefault("render") ?? "",
                string.Join(' ', probes[i].Select(probe => probe.PromptTokens?.ToString(CultureInfo.InvariantCulture) ?? "?")),
                parity is null ? "" : parity.SamePromptTokens is { } same ? $"{same} of {parity.Prompts}" : "unknown",
                parity?.Agreement is { } agreement ? (100 * agreement).ToString("0.0", CultureInfo.InvariantCulture) : "",
                parity?.Difference is { } mean ? string.Create(CultureInfo.InvariantCulture, $"{mean:0.000000}, {parity.LargestDifference:0.000000}") : "");
        }

        console.Write(table);
        foreach (var (candidate, error) in candidates.Zip(probes).SelectMany(pair => pair.Second, (pair, probe) => (pair.First, probe)).Where(pair => pair.probe.Error is not null).Select(pair => (pair.First, pair.probe)))
        {
            console.WriteLine(Untrusted.ForTerminal($"{candidate.Engine}, prompt '{error.Prompt}': {error.Error}"));
        }

        foreach (var parity in found)
        {
            console.WriteLine(Untrusted.ForTerminal($"{parity.First.Engine} and {parity.Second.Engine}: {parity.Verdict}."));
        }
    }
}
