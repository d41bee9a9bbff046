using LlmBench.Engines.Decoding;
using LlmBench.Engines.Templates;
using Microsoft.ML.Tokenizers;

namespace LlmBench.Engines.Reference.Tokenizing;

/// <summary>Turns text into the tokens of a byte-level BPE vocabulary.</summary>
sealed class PromptTokenizer(Vocabulary vocabulary) : IPromptVocabulary
{
    readonly BpeTokenizer bpe = BpeTokenizer.Create(new BpeOptions(vocabulary.Tokens.Index().DistinctBy(token => token.Item).Select(token => KeyValuePair.Create(token.Item, token.Index)))
    {
        Merges = vocabulary.Merges,
        ByteLevel = true,
        PreTokenizer = new RegexPreTokenizer(TextSplit.Named(vocabulary.PreTokenizer)!, specialTokens: null),
    });

    public int? Beginning => vocabulary.Beginning;

    public bool AddsBeginning => vocabulary.AddsBeginning;

    public int? Special(string name) => vocabulary.Specials.TryGetValue(name, out var token) ? token : null;

    public IReadOnlyList<int> EncodeText(string text) => bpe.EncodeToIds(text, considerPreTokenization: true, considerNormalization: false);

    /// <exception cref="EngineException">The template uses a special token that the vocabulary lacks.</exception>
    public List<int> Encode(IEnumerable<PromptPart> parts) => new PromptEncoder(this).Encode(parts);
}
