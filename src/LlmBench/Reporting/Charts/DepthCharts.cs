using LlmBench.Reporting.Charts.Data;
using LlmBench.Reporting.Speeds;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Reporting.Charts;

/// <summary>Speed by what is in the context, and the first text by the length of the prompt: from speed runs.</summary>
static class DepthCharts
{
    public static Chart? Prompt(ChartData data) => ByDepth(data, SpeedKind.Prompt, "pp");

    public static Chart? Generation(ChartData data) => ByDepth(data, SpeedKind.Generation, "tg");

    public static Chart? FirstText(ChartData data)
    {
        var lines = Lines(
            data.Speeds.Sound.Where(entry => entry.Row is { Kind: SpeedKind.Prompt, Depth: 0, TtftMs: not null }),
            entry => entry.Label,
            entry => new(entry.Row.Tokens, entry.Row.TtftMs!.Value, entry.Label, entry.Row.Seconds.Count));
        return lines is [] ? null : new(
            "ttft-prompt",
            "TTFT by length of the prompt, client-observed",
            ChartForm.Scatter,
            Axis.Spanning("Prompt (tokens)", lines.SelectMany(line => line.Points).Select(point => point.X)),
            Axis.Spanning("TTFT (ms)", lines.SelectMany(line => line.Points).Select(point => point.Y)),
            lines);
    }

    static Chart? ByDepth(ChartData data, SpeedKind kind, string name)
    {
        var lines = Lines(
            data.Speeds.Sound.Where(entry => entry.Row.Kind == kind),
            entry => $"{entry.Label} {name}{entry.Row.Tokens}",
            entry => new(entry.Row.Depth, entry.Row.TokensPerSecond, entry.Label, entry.Row.Seconds.Count));
        return lines is [] ? null : new(
            $"{name}-depth",
            $"{(kind == SpeedKind.Prompt ? "Speed of prompts (pp)" : "Speed of generation (tg)")} by context depth, client-observed",
            ChartForm.Scatter,
            new("Tokens in the context before"),
            Axis.Spanning($"{name} (tok/s)", lines.SelectMany(line => line.Points).Select(point => point.Y)),
            lines);
    }

    /// <summary>One line for each name that has two points or more, each in a colour of its own.</summary>
    static IReadOnlyList<Series> Lines(IEnumerable<SpeedEntry> entries, Func<SpeedEntry, string> nameOf, Func<SpeedEntry, Point> pointOf) =>
    [
        .. entries.GroupBy(nameOf)
            .Select(line => (line.Key, Points: line.Select(pointOf).DistinctBy(point => point.X).OrderBy(point => point.X).ToList()))
            .Where(line => line.Points.Count > 1).Take(ChartData.MostLines)
            .Select((line, place) => new Series(line.Key, place, line.Points) { Join = Join.Straight, Labelled = false }),
    ];
}
