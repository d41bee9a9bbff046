using System.Text;
using LLama.Native;
using LlmBench.Engines.Decoding;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>A model's tokens, by llama.cpp's own tokenizer.</summary>
sealed class LlamaVocabulary(SafeLlamaModelHandle model) : IPromptVocabulary
{
    readonly Dictionary<int, byte[]> bytes = [];
    readonly Dictionary<string, int?> specials = [];

    public int Count => model.Vocab.Count;

    public int? Beginning { get; } = model.Vocab.BOS is { } token ? (int)token : null;

    public bool AddsBeginning { get; } = model.Vocab.ShouldAddBOS;

    public bool Ends(int token) => ((LLamaToken)token).IsEndOfGeneration(model.Vocab);

    public int? Special(string name)
    {
        lock (specials)
        {
            return specials.TryGetValue(name, out var known) ? known : specials[name] = EncodeMarked(name) is [var token] ? token : null;
        }
    }

    public IReadOnlyList<int> EncodeText(string text) => Tokens(text, beginning: false, special: false);

    /// <summary>Text in which the names of special tokens stand for them.</summary>
    public IReadOnlyList<int> EncodeMarked(string text) => Tokens(text, beginning: false, special: true);

    /// <summary>What a token adds to the text; nothing where it means something instead.</summary>
    public ReadOnlySpan<byte> BytesOf(int token) => Said(token, special: false);

    /// <summary>A special token's name.</summary>
    public string NameOf(int token) => Encoding.UTF8.GetString(Spell(token, special: true));

    byte[] Said(int token, bool special)
    {
        lock (bytes)
        {
            return bytes.TryGetValue(token, out var known) ? known : bytes[token] = Spell(token, special);
        }
    }

    byte[] Spell(int token, bool special)
    {
        var room = new byte[64];
        var length = (int)model.TokenToSpan(token, room, 0, special);
        if (length <= room.Length)
        {
            return room[..length];
        }

        room = new byte[length];
        return room[..(int)model.TokenToSpan(token, room, 0, special)];
    }

    int[] Tokens(string text, bool beginning, bool special) => Array.ConvertAll(model.Tokenize(text, beginning, special, Encoding.UTF8), token => (int)token);
}
