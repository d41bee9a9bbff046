using LlmBench.Engines.Reference.Network;
using LlmBench.Engines.Reference.Tokenizing;
using LlmBench.Engines.Templates;
using LlmBench.Gguf;

namespace LlmBench.Engines.Reference;

/// <summary>A GGUF file that the reference engine can run: everything about it was checked, and nothing of it loaded.</summary>
sealed record ModelFile(GgufFile Gguf, Hyperparameters Sizes, Vocabulary Vocabulary)
{
    /// <summary>None where <see cref="ChatProblem"/> says why.</summary>
    public ChatTemplate? Template { get; private init; }

    /// <summary>Why it can be asked in the style <c>completion</c> only; none where it can be talked to.</summary>
    public string? ChatProblem { get; private init; }

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
        var (template, problem) = TemplateOf(gguf, vocabulary);
        return new(gguf, sizes, vocabulary) { Template = template, ChatProblem = problem };
    }

    public Model Describe(LoadSettings settings) => GgufDescription.Of(Gguf) with
    {
        ChatProblem = ChatProblem,
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

    static (ChatTemplate? Template, string? Problem) TemplateOf(GgufFile gguf, Vocabulary vocabulary)
    {
        if (gguf.Metadata.Text("tokenizer.chat_template") is not { } jinja)
        {
            return (null, GgufDescription.NoTemplate(gguf.Path));
        }

        if (ChatTemplate.Recognise(jinja) is not { } template)
        {
            return (null, $"'{gguf.Path}' has a chat template of no known family, or of several at once; the reference engine knows {string.Join(", ", ChatTemplate.Families)}.");
        }

        var missing = template.Render([], thinking: null).OfType<PromptPart.Special>().FirstOrDefault(token => !vocabulary.Specials.ContainsKey(token.Text));
        return missing is null ? (template, null) : (null, $"'{gguf.Path}' has a chat template with the token '{missing.Text}' and no such token in its vocabulary.");
    }
}
