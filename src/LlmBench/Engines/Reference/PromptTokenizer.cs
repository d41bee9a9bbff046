using LlmBench.Engines.Templates;
using Microsoft.ML.Tokenizers;

namespace LlmBench.Engines.Reference;

/// <summary>Turns rendered prompts into tokens.</summary>
sealed class PromptTokenizer(Vocabulary vocabulary)
{
    readonly BpeTokenizer bpe = BpeTokenizer.Create(new BpeOptions(vocabulary.Tokens.Index().DistinctBy(token => token.Item).Select(token => KeyValuePair.Create(token.Item, token.Index)))
    {
        Merges = vocabulary.Merges,
        ByteLevel = true,
        PreTokenizer = new RegexPreTokenizer(TextSplit.Named(vocabulary.PreTokenizer)!, specialTokens: null),
    });

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
                    tokens.Add(vocabulary.Specials.TryGetValue(name, out var token) ? token : throw new EngineException($"The model's vocabulary lacks the token '{name}' that its chat template uses."));
                    break;
                case PromptPart.Plain(var text):
                    tokens.AddRange(EncodeText(text));
                    break;
                case PromptPart.Beginning when vocabulary.Beginning is { } beginning && tokens is []:
                    tokens.Add(beginning);
                    break;
            }
        }

        return vocabulary is { AddsBeginning: true, Beginning: { } first } && tokens.FirstOrDefault(-1) != first ? [first, .. tokens] : tokens;
    }

    /// <summary>Text alone, without a token before it, and without a meaning for whatever looks like a special token.</summary>
    public IReadOnlyList<int> EncodeText(string text) => bpe.EncodeToIds(text, considerPreTokenization: true, considerNormalization: false);

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
