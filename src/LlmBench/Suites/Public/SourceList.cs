using System.Text.Json;

namespace LlmBench.Suites.Public;

/// <summary>The sources of all public sets: <c>sources.json</c>, inside the program.</summary>
sealed record SourceList(IReadOnlyList<PublicSource> Sets)
{
    static readonly Lazy<Catalog<PublicSource>> Read = new(() => new("public set", [.. ReadList().Sets]));

    public static Catalog<PublicSource> Catalog => Read.Value;

    static SourceList ReadList()
    {
        using var stream = typeof(SourceList).Assembly.GetManifestResourceStream("sources.json")!;
        return JsonSerializer.Deserialize(stream, SourceJson.Default.SourceList)!;
    }
}
