using System.Globalization;
using System.Text;
using LLama;
using LLama.Exceptions;
using LlmBench.Engines.Decoding;
using LlmBench.Engines.Templates;
using LlmBench.Suites;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>
/// Makes prompts of conversations: in the way of this program, or by llama.cpp's own recogniser of templates. Both are done, and a difference is told.
/// </summary>
/// <param name="jinja">The template in the model's file; none where it has none and can only be asked in the style <c>completion</c>.</param>
/// <param name="engines">Whether llama.cpp's text is taken.</param>
sealed class PromptMaker(string? jinja, LlamaVocabulary vocabulary, bool engines)
{
    readonly ChatTemplate? own = jinja is null ? null : ChatTemplate.Recognise(jinja);
    readonly PromptEncoder encoder = new(vocabulary);

    string NameOfBeginning => vocabulary.Beginning is { } token ? vocabulary.NameOf(token) : "";

    /// <exception cref="EngineException">The template cannot be rendered in the way that was asked for.</exception>
    public MadePrompt Make(IReadOnlyList<Message> messages, bool? thinking)
    {
        if (Message.RawText(messages) is not null || jinja is null)
        {
            return new(encoder.Encode(ChatTemplate.For(messages, own).Render(messages, thinking)), StartsThinking: false, Differs: false);
        }

        var (theirs, ours) = (Theirs(messages), own is null ? null : TextOf(own.Render(messages, thinking: null)));
        var differs = theirs is not null && ours is not null && theirs != ours && theirs != NameOfBeginning + ours;
        if (!engines)
        {
            var template = own ?? throw new EngineException($"The model's chat template is of no family that the harness renders ({string.Join(", ", ChatTemplate.Families)}): add --render engine.");
            return new(encoder.Encode(template.Render(messages, thinking)), template.StartsThinking(thinking), differs);
        }

        if (thinking is not null && own is not null && TextOf(own.Render(messages, thinking)) != ours)
        {
            throw new EngineException("llama.cpp's own templates cannot be told whether to think: leave out --think or --render engine.");
        }

        return theirs is not null
            ? new(Beginning([.. vocabulary.EncodeMarked(theirs)]), theirs.TrimEnd().EndsWith("<think>", StringComparison.Ordinal), differs)
            : throw new EngineException("llama.cpp does not recognise the model's chat template: leave out --render engine.");
    }

    /// <summary>By llama.cpp's recogniser, which leaves out the beginning-of-sequence token mostly; none where it does not know the template.</summary>
    string? Theirs(IReadOnlyList<Message> messages)
    {
        var template = new LLamaTemplate(jinja) { AddAssistant = true };
        foreach (var message in messages)
        {
            template.Add(message.Role.ToString().ToLower(CultureInfo.InvariantCulture), message.Text);
        }

        try
        {
            return Encoding.UTF8.GetString(template.Apply());
        }
        catch (MissingTemplateException)
        {
            return null;
        }
    }

    /// <summary>Exactly one where the model or its template asks for one.</summary>
    List<int> Beginning(List<int> tokens) =>
        (vocabulary.AddsBeginning || jinja!.Contains("bos_token", StringComparison.Ordinal)) && vocabulary.Beginning is { } first && tokens is not [] && tokens[0] != first
            ? [first, .. tokens]
            : tokens;

    static string TextOf(IEnumerable<PromptPart> parts) => string.Concat(parts.Select(part => part.Text));
}
