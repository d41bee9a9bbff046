using LlmBench.Engines.Templates;

namespace LlmBench.Engines.Decoding;

/// <summary>Turns rendered prompts into tokens.</summary>
sealed class PromptEncoder(IPromptVocabulary vocabulary)
{
    /// <summary>With exactly one beginning-of-sequence token where the model or its template asks for one.</summary>
    /// <exception cref="EngineException">The template uses a special token that the vocabulary lacks.</exception>
    public List<int> Encode(IEnumerable<PromptPart> parts)
    {
        var tokens = new List<int>();
        foreach (var part in Joined(parts))
        {
            switch (part)
            {
                case PromptPart.Special(var name):
                    tokens.Add(vocabulary.Special(name) ?? throw new EngineException($"The model's vocabulary lacks the token '{name}' that its chat template uses."));
                    break;
                case PromptPart.Plain(var text):
                    tokens.AddRange(vocabulary.EncodeText(text));
                    break;
                case PromptPart.Beginning when vocabulary.Beginning is { } beginning && tokens is []:
                    tokens.Add(beginning);
                    break;
            }
        }

        return vocabulary is { AddsBeginning: true, Beginning: { } first } && tokens.FirstOrDefault(-1) != first ? [first, .. tokens] : tokens;
    }

    /// <summary>Texts that follow each other are one text: a split between them would change the tokens.</summary>
    static IEnumerable<PromptPart> Joined(IEnumerable<PromptPart> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            if (part is PromptPart.Plain plain)
            {
                text += plain.Text;
                continue;
            }

            if (text.Length > 0)
            {
                yield return new PromptPart.Plain(text);
                text = "";
            }

            yield return part;
        }

        if (text.Length > 0)
        {
            yield return new PromptPart.Plain(text);
        }
    }
}
