using System.Security.Cryptography;
using System.Text;
using LlmBench.Engines.Templates;
using LlmBench.Suites;
using OllamaSharp.Models;

namespace LlmBench.Engines.Ollama;

/// <summary>A model's chat template as the server keeps it: in Go's template language, where model files have Jinja.</summary>
/// <param name="System">The system turn of a conversation that has none.</param>
sealed record OllamaTemplate(string Text, string? System, string? Architecture)
{
    const string Opening = "<think>";

    public static OllamaTemplate Of(ShowModelResponse shown) => new(shown.Template ?? "", shown.System, shown.Info?.Architecture);

    public string? Digest => Text.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The family, for rendering in the harness; none where it is unknown. Go's templates have no name for the choice to think.</summary>
    public ChatTemplate? Family => ChatTemplate.Recognise(IsQwen3 ? $"{Text} enable_thinking" : Text);

    bool IsQwen3 => Text.Contains(Opening, StringComparison.Ordinal) || Architecture?.StartsWith("qwen3", StringComparison.Ordinal) == true;

    /// <summary>The server itself adds the beginning-of-sequence token.</summary>
    public string Render(IReadOnlyList<Message> prompt, bool? thinking)
    {
        var family = Family ?? throw new EngineException("The chat template is of no family that the harness can render.");
        return string.Concat(family.Render(Turns(prompt), thinking).Select(part => part.Text));
    }

    /// <summary>Whether an answer begins in the thinking, without the tag that opens it.</summary>
    public bool StartsThinking(bool? thinking, bool rendered) =>
        rendered ? Family?.StartsThinking(thinking) == true : Text.Replace("{{ end }}", "", StringComparison.Ordinal).Replace("{{- end }}", "", StringComparison.Ordinal).TrimEnd().EndsWith(Opening, StringComparison.Ordinal);

    IReadOnlyList<Message> Turns(IReadOnlyList<Message> prompt) =>
        prompt is [{ Role: Role.System }, ..] || string.IsNullOrEmpty(System) ? prompt : [new(Role.System, System), .. prompt];
}
