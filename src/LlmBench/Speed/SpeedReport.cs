using System.Text.Json;

namespace LlmBench.Speed;

/// <summary>A speed run on disk: <c>speed.json</c>.</summary>
/// <param name="Arguments">As typed.</param>
/// <param name="Machine">In Hardware's own form.</param>
sealed record SpeedReport(DateTimeOffset StartedAt, string Program, IReadOnlyList<string> Arguments, JsonElement Machine, IReadOnlyList<SpeedRow> Rows)
{
    public int Schema { get; init; } = 1;

    public void Write(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, SpeedJson.Default.SpeedReport));
}
