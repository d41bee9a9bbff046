using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LlmBench.Engines.OpenAI;

/// <summary>The models that a server of chat completions offers.</summary>
sealed class OpenAIModels(ServerSettings settings) : IModelSource
{
    public async Task<IReadOnlyList<Model>> ListAsync(CancellationToken ct)
    {
        using var server = new OpenAIServer(settings);
        try
        {
            return [.. (await server.ModelsAsync(ct)).Select(name => Describe(name, server))];
        }
        catch (Exception error) when (error is EngineException or JsonException)
        {
            throw new UsageException($"{server.Address} does not list its models: {error.Message}");
        }
    }

    public async Task<IReadOnlyList<Model>> FindAsync(string name, LoadSettings settings, CancellationToken ct)
    {
        var all = await ListAsync(ct);
        return all.FirstOrDefault(model => model.Name == name) is { } found ? [found] : throw Unknown(name, [.. all.Select(model => model.Name)]);
    }

    static UsageException Unknown(string name, IReadOnlyList<string> known) =>
        new($"The server has no model '{name}'.{Nearest.Hint(name, known)} It offers: {string.Join(", ", known)}.");

    /// <summary>Such a server does not tell its weights: the digest is that of address and name, and stands for nothing more.</summary>
    static Model Describe(string name, OpenAIServer server) =>
        new(name, "unknown", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{server.Address}{name}"))), SizeBytes: 0);
}
