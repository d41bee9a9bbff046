using LlmBench.Engines.Reference.Network;
using LlmBench.Engines.Reference.Tokenizing;
using LlmBench.Engines.Templates;
using LlmBench.Gguf;

namespace LlmBench.Engines.Reference;

/// <summary>A GGUF file that the reference engine can run: everything about it was checked, and nothing of it loaded.</summary>
sealed record ModelFile(GgufFile Gguf, Hyperparameters Sizes, Vocabulary Vocabulary, ChatTemplate Template)
{
    /// <exception cref="UsageException">The file is damaged, or of a kind that this engine does not run; the message says what it is.</exception>
    public static ModelFile Read(string path) => Of(GgufFile.Read(path));

    /// <exception cref="UsageException">The file is of a kind that this engine does not run; the message says what it is.</exception>
    public static ModelFile Of(GgufFile gguf)
    {
        RefuseUnreadable(gguf);
        var sizes = Hyperparameters.Of(gguf);
        var vocabulary = new Vocabulary(gguf);
        if (TextSplit.Named(vocabulary.PreTokenizer) is null)
        {
            throw new UsageException($"'{gguf.Path}' splits text by the rule '{vocabulary.PreTokenizer}'; the reference engine knows {string.Join(", ", TextSplit.Names)}.");
        }

        Weights.Check(gguf, sizes, vocabulary.Tokens.Count);
        return new(gguf, sizes, vocabulary, TemplateOf(gguf, vocabulary));
    }

    public Model Describe(LoadSettings settings) => GgufDescription.Of(Gguf) with
    {
        PredictedMemoryBytes = Gguf.SizeBytes + Sizes.KvCacheBytes(Math.Min(settings.ContextLength, Sizes.ContextLength)),
    };

    static void RefuseUnreadable(GgufFile gguf)
    {
        if (gguf.Tensors.Values.FirstOrDefault(tensor => tensor.Format.Decode is null) is { } tensor)
        {
            throw new UsageException(
                $"'{gguf.Path}' has weights of type {tensor.Format.Name} ('{tensor.Name}'); " +
                $"the reference engine computes with {string.Join(", ", WeightFormat.Supported.Select(known => known.Name))}.");
        }
    }

    static ChatTemplate TemplateOf(GgufFile gguf, Vocabulary vocabulary)
    {
        var template = TemplateOf(gguf);
        var missing = template.Render([], thinking: null).OfType<PromptPart.Special>().FirstOrDefault(token => !vocabulary.Specials.ContainsKey(token.Text));
        return missing is null ? template : throw new UsageException($"'{gguf.Path}' has a chat template with the token '{missing.Text}' and no such token in its vocabulary.");
    }

    static ChatTemplate TemplateOf(GgufFile gguf)
    {
        var jinja = gguf.Metadata.Text("tokenizer.chat_template") ?? throw new UsageException($"'{gguf.Path}' holds no chat template, so nobody can say how it is to be asked.");
        return ChatTemplate.Recognise(jinja)
            ?? throw new UsageException($"'{gguf.Path}' has a chat template of no known family, or of several at once; the reference engine knows {string.Join(", ", ChatTemplate.Families)}.");
    }
}
