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

    /// <summary>The family, for rendering in the harness; none where it is unknown.</summary>
    public ChatTemplate? Family =>
        !Text.Contains("<|im_start|>", StringComparison.Ordinal) ? ChatTemplate.Recognise(Text)
        : Text.Contains(Opening, StringComparison.Ordinal) || Architecture?.StartsWith("qwen3", StringComparison.Ordinal) == true ? new Qwen3Template("")
        : new ChatMlTemplate("");

    /// <summary>The server itself adds the beginning-of-sequence token.</summary>
    public string Render(IReadOnlyList<Message> prompt, bool? thinking) =>
        string.Concat((Family ?? throw new EngineException("The chat template is of no family that the harness can render.")).Render(WithSystem(prompt), thinking).Select(part => part.Text));

    /// <summary>Whether an answer begins in the thinking, without the tag that opens it.</summary>
    public bool StartsThinking(bool? thinking, bool rendered) =>
        rendered ? Family?.StartsThinking(thinking) == true : Text.Replace("{{ end }}", "", StringComparison.Ordinal).Replace("{{- end }}", "", StringComparison.Ordinal).TrimEnd().EndsWith(Opening, StringComparison.Ordinal);

    IReadOnlyList<Message> WithSystem(IReadOnlyList<Message> prompt) =>
        string.IsNullOrEmpty(System) || prompt is [{ Role: Role.System }, ..] ? prompt : [new(Role.System, System), .. prompt];
}
