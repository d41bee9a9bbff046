using System.Text.Json;

namespace LlmBench.Results.SpeedRuns;

/// <summary>A speed run on disk.</summary>
sealed record SpeedFolder(string Path)
{
    public string File => System.IO.Path.Combine(Path, "speed.json");

    public bool Exists => System.IO.File.Exists(File);

    /// <exception cref="UsageException">This is no speed run, or one of another schema.</exception>
    public SpeedRun Read()
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(File));
            var schema = json.RootElement.TryGetProperty("schema", out var number) && number.TryGetInt32(out var value) ? value : 0;
            return schema == SpeedRun.CurrentSchema
                ? json.Deserialize(SpeedJson.Default.SpeedRun)!
                : throw new UsageException($"'{File}' has schema {schema}; this program reads schema {SpeedRun.CurrentSchema}.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"'{File}', line {(error.LineNumber ?? 0) + 1}: {error.Message}");
        }
    }

    /// <summary>All of it or, when the program is killed meanwhile, what was there before.</summary>
    public void Write(SpeedRun run)
    {
        var whole = File + ".new";
        System.IO.File.WriteAllBytes(whole, JsonSerializer.SerializeToUtf8Bytes(run, SpeedJson.Default.SpeedRun));
        System.IO.File.Move(whole, File, overwrite: true);
    }
}
