using System.CommandLine;
using LlmBench.Engines;

namespace LlmBench.Cli;

/// <summary>Where engines that are servers are, for every verb that asks one.</summary>
sealed class ServerOptions
{
    readonly Option<string?> ollama = new("--ollama") { Description = "Address of the Ollama server. Default: OLLAMA_HOST, then 127.0.0.1:11434." };

    readonly Option<string?> openAI = new("--base-url") { Description = "Base address of the server for --engine openai, such as http://127.0.0.1:8080/v1. A key is read from LLMBENCH_API_KEY or OPENAI_API_KEY." };

    readonly Option<double?> stallTimeout = new("--stall-timeout") { Description = "Seconds that a server may send nothing while it answers. Default: 120." };

    readonly Option<bool> offline = new("--offline") { Description = "Refuse every address that is not this machine or in a private network." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[ollama, openAI, stallTimeout, offline])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the command line says over what the plan file says.</summary>
    /// <exception cref="UsageException">It says something that cannot be.</exception>
    public ServerSettings Settings(ParseResult line, ServerSettings? file)
    {
        var usual = file ?? new();
        return new ServerSettings(
            line.GetValue(ollama) ?? usual.Ollama,
            line.GetValue(openAI) ?? usual.OpenAI,
            line.GetValue(stallTimeout) ?? usual.StallTimeoutSeconds,
            line.GetValue(offline) || usual.Offline).Checked();
    }
}
