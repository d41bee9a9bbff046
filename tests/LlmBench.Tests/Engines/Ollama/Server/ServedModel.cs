using LlmBench.Suites;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>A model that the test server has installed.</summary>
/// <param name="Speak">What it says to a prompt: the last user's text, or all of a raw prompt.</param>
sealed record ServedModel(string Tag, Func<string, ServerOptions, Speech> Speak)
{
    public string Digest { get; init; } = new('a', 64);

    public string Quantization { get; init; } = "Q4_K_M";

    public string Architecture { get; init; } = "qwen3";

    public int ContextLength { get; init; } = 40_960;

    public string Template { get; init; } = "{{ .Prompt }}";

    /// <summary>The file of the weights, as the recipe names it.</summary>
    public string StoredAt { get; init; } = "/models/blobs/sha256-aaaa";

    public IReadOnlyList<string> Capabilities { get; init; } = ["completion"];

    public long Size { get; init; } = 5_000_000_000;

    /// <summary>Of that on the GPU, once it is loaded.</summary>
    public long SizeVram { get; init; } = 5_000_000_000;

    /// <summary>Makes a prompt of a conversation, as the server's own template would; without it the last user's text is the prompt.</summary>
    public Func<IReadOnlyList<Message>, string>? Render { get; init; }

    public bool Thinks => Capabilities.Contains("thinking");

    public static ServedModel Saying(string tag, Func<string, Speech> speak) => new(tag, (prompt, _) => speak(prompt));
}
