using LlmBench.Gguf;

namespace LlmBench.Engines.Reference.Tokenizing;

/// <summary>The tokens of a byte-level BPE model: their bytes, and which of them mean something instead of standing for text.</summary>
sealed class Vocabulary
{
    const int Control = 3;

    const int UserDefined = 4;

    static readonly string[] EndNames = ["<|im_end|>", "<|eot_id|>", "<|endoftext|>", "<|end_of_text|>", "<｜end▁of▁sentence｜>"];

    readonly byte[][] bytes;

    /// <exception cref="UsageException">The file has no byte-level BPE vocabulary.</exception>
    public Vocabulary(GgufFile file)
    {
        var model = file.Metadata.Text("tokenizer.ggml.model") ?? throw new UsageException($"'{file.Path}' holds no tokenizer.");
        if (model != "gpt2")
        {
            throw new UsageException($"'{file.Path}' has a tokenizer of type '{model}'; the reference engine knows byte-level BPE ('gpt2').");
        }

        Tokens = file.Metadata.Texts("tokenizer.ggml.tokens") ?? throw new UsageException($"'{file.Path}' holds no tokens.");
        Merges = file.Metadata.Texts("tokenizer.ggml.merges") ?? [];
        PreTokenizer = file.Metadata.Text("tokenizer.ggml.pre") ?? "default";
        var types = file.Metadata.Integers("tokenizer.ggml.token_type") ?? [];
        Specials = Tokens.Index().Where(token => TypeOf(types, token.Index) is Control or UserDefined).DistinctBy(token => token.Item).ToDictionary(token => token.Item, token => token.Index);
        bytes = [.. Tokens.Select((token, i) => Decoded(token, TypeOf(types, i)))];
        Beginning = file.Metadata.Integer("tokenizer.ggml.bos_token_id");
        AddsBeginning = file.Metadata.Flag("tokenizer.ggml.add_bos_token") ?? (PreTokenizer == "llama-bpe");
        Ends = EndsOf(file.Metadata);
        RefuseOutside(file);
        RefuseUnspeakable(file);
    }

    public IReadOnlyList<string> Tokens { get; }

    public IReadOnlyList<string> Merges { get; }

    /// <summary>The name of the rule by which text is split before tokens are merged.</summary>
    public string PreTokenizer { get; }

    /// <summary>Tokens that no text is turned into.</summary>
    public IReadOnlyDictionary<string, int> Specials { get; }

    public int? Beginning { get; }

    /// <summary>Whether every prompt is to start with <see cref="Beginning"/>, whatever its template says.</summary>
    public bool AddsBeginning { get; }

    /// <summary>Tokens that end an answer.</summary>
    public IReadOnlySet<int> Ends { get; }

    /// <summary>What a token adds to the text; nothing where it means something instead.</summary>
    public ReadOnlySpan<byte> BytesOf(int token) => bytes[token];

    HashSet<int> EndsOf(Metadata metadata)
    {
        var named = EndNames.Where(Specials.ContainsKey).Select(name => Specials[name]);
        int?[] given = [metadata.Integer("tokenizer.ggml.eos_token_id"), metadata.Integer("tokenizer.ggml.eot_token_id")];
        return [.. named, .. given.OfType<int>()];
    }

    void RefuseOutside(GgufFile file)
    {
        if (Ends.Append(Beginning ?? 0).Where(token => token < 0 || token >= Tokens.Count).ToList() is [var outside, ..])
        {
            throw new UsageException($"'{file.Path}' names the token {outside}; it has {Tokens.Count}.");
        }
    }

    /// <summary>Every byte needs a token, and every merge three: else some texts could not be turned into tokens.</summary>
    void RefuseUnspeakable(GgufFile file)
    {
        var known = Tokens.ToHashSet();
        if (Enumerable.Range(0, 256).Select(value => ByteAlphabet.Letter((byte)value).ToString()).FirstOrDefault(letter => !known.Contains(letter)) is { } letter)
        {
            throw new UsageException($"'{file.Path}' has no token for the byte that is written '{letter}'.");
        }

        if (Merges.FirstOrDefault(merge => merge.Split(' ') is not [var left, var right] || !known.IsSupersetOf([left, right, left + right])) is { } merge)
        {
            throw new UsageException($"'{file.Path}' merges '{merge}', which is no pair of tokens that make a third.");
        }
    }

    static long TypeOf(IReadOnlyList<long> types, int token) => token < types.Count ? types[token] : 1;

    static byte[] Decoded(string token, long type) =>
        type == Control ? [] : (type == UserDefined ? null : ByteAlphabet.BytesOf(token)) ?? System.Text.Encoding.UTF8.GetBytes(token);
}
