using System.Text.Json.Nodes;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>The options of a request as the server understands them, with its own defaults.</summary>
sealed record ServerOptions(int ContextLength, int Predict, double Temperature, int Seed, int Threads, IReadOnlyList<string> Stop)
{
    public static ServerOptions Of(JsonNode request)
    {
        var options = request["options"];
        return new(
            (int?)options?["num_ctx"] ?? 4096,
            (int?)options?["num_predict"] ?? -1,
            (double?)options?["temperature"] ?? 0.8,
            (int?)options?["seed"] ?? -1,
            (int?)options?["num_thread"] ?? 0,
            [.. options?["stop"]?.AsArray().Select(text => (string)text!) ?? []]);
    }
}
