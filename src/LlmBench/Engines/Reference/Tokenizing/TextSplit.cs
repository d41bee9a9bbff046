using System.Text.RegularExpressions;

namespace LlmBench.Engines.Reference.Tokenizing;

/// <summary>How byte-level BPE models split text into words before they merge tokens, by the names that GGUF files use.</summary>
static partial class TextSplit
{
    /// <returns>None for a rule that this program does not know.</returns>
    public static Regex? Named(string name) => name switch
    {
        "default" or "gpt-2" => Gpt2,
        "qwen2" or "deepseek-r1-qwen" => Qwen2,
        "llama3" or "llama-v3" or "llama-bpe" => Llama3,
        _ => null,
    };

    public static IReadOnlyList<string> Names { get; } = ["default", "gpt-2", "qwen2", "deepseek-r1-qwen", "llama3", "llama-v3", "llama-bpe"];

    [GeneratedRegex(@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")]
    static partial Regex Gpt2 { get; }

    [GeneratedRegex(@"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")]
    static partial Regex Qwen2 { get; }

    [GeneratedRegex(@"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")]
    static partial Regex Llama3 { get; }
}
