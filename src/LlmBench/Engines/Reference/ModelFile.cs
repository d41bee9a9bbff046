using System.Security.Cryptography;
using System.Text;
using LlmBench.Engines.Templates;
using LlmBench.Gguf;

namespace LlmBench.Engines.Reference;

/// <summary>A GGUF file that the reference engine can run: everything about it was checked, and nothing of it loaded.</summary>
sealed record ModelFile(GgufFile Gguf, Hyperparameters Sizes, Vocabulary Vocabulary, ChatTemplate Template)
{
    /// <summary>Mixtures of formats by their number (llama.h: <c>llama_ftype</c>); files of one format are named after it.</summary>
    static readonly Dictionary<int, string> Mixtures = new() { [14] = "q4_k_s", [15] = "q4_k_m", [16] = "q5_k_s", [17] = "q5_k_m" };

    /// <exception cref="UsageException">The file is damaged, or of a kind that this engine does not run; the message says what it is.</exception>
    public static ModelFile Read(string path) => Of(GgufFile.Read(path));

    /// <exception cref="UsageException">The file is of a kind that this engine does not run; the message says what it is.</exception>
    public static ModelFile Of(GgufFile gguf)
    {
        var sizes = Hyperparameters.Of(gguf);
        var vocabulary = new Vocabulary(gguf);
        if (TextSplit.Named(vocabulary.PreTokenizer) is null)
        {
            throw new UsageException($"'{gguf.Path}' splits text by the rule '{vocabulary.PreTokenizer}'; the reference engine knows {string.Join(", ", TextSplit.Names)}.");
        }

        Weights.Check(gguf, sizes, vocabulary.Tokens.Count);
        return new(gguf, sizes, vocabulary, TemplateOf(gguf, vocabulary));
    }

    public Model Describe(LoadSettings settings) => new(NameOf(Gguf.Path), Quantization, DigestOf(Gguf.Path), Gguf.SizeBytes, Gguf.Path)
    {
        Architecture = Sizes.Architecture,
        ParameterCount = Gguf.ParameterCount,
        ContextLength = Sizes.ContextLength,
        TemplateDigest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Gguf.Metadata.RequiredText("tokenizer.chat_template")))),
        PredictedMemoryBytes = Gguf.SizeBytes + Sizes.KvCacheBytes(Math.Min(settings.ContextLength, Sizes.ContextLength)),
    };

    /// <summary>Of the matrices: the one that all have, or the name of their mixture, or what most of them have.</summary>
    string Quantization =>
        Matrices.Select(matrix => matrix.Format).Distinct().ToList() is [var only] ? only.Name
        : Mixtures.GetValueOrDefault(Gguf.Metadata.Integer("general.file_type") ?? -1)
        ?? Matrices.GroupBy(tensor => tensor.Format).MaxBy(group => group.Sum(tensor => tensor.Count))!.Key.Name;

    IEnumerable<TensorInfo> Matrices => Gguf.Tensors.Values.Where(tensor => tensor.Shape.Count > 1);

    /// <summary>The file's name without its ending and without the quantization at its end.</summary>
    string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var end = name.Length - Quantization.Length - 1;
        return end > 0 && name[end] is '-' or '.' && name.EndsWith(Quantization, StringComparison.OrdinalIgnoreCase) ? name[..end] : name;
    }

    static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
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
