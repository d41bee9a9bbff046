using LlmBench.Engines;
using LlmBench.Gguf;

namespace LlmBench.Divergence;

/// <summary>Whether two models mean the same by their tokens: else their probabilities cannot be held against each other.</summary>
static class VocabularyCheck
{
    /// <summary>What makes a text the same tokens, and tokens the same text.</summary>
    static readonly string[] Lists = ["tokenizer.ggml.tokens", "tokenizer.ggml.merges"];

    /// <exception cref="UsageException">The vocabularies differ; the message says where.</exception>
    public static void RefuseOther(Model first, Model second)
    {
        var (a, b) = (GgufFile.Read(first.Path!).Metadata, GgufFile.Read(second.Path!).Metadata);
        foreach (var list in Lists)
        {
            if (Difference(a.Texts(list) ?? [], b.Texts(list) ?? []) is { } difference)
            {
                throw new UsageException($"'{second.Path}' has another vocabulary than '{first.Path}' ({list}: {difference}): the probabilities of their tokens cannot be compared. Name quantizations of one model.");
            }
        }

        if ((a.Text("tokenizer.ggml.pre"), a.Flag("tokenizer.ggml.add_bos_token")) != (b.Text("tokenizer.ggml.pre"), b.Flag("tokenizer.ggml.add_bos_token")))
        {
            throw new UsageException($"'{second.Path}' makes other tokens of a text than '{first.Path}' (tokenizer.ggml.pre or add_bos_token): name quantizations of one model.");
        }
    }

    static string? Difference(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        first.Count != second.Count ? $"{first.Count} there, {second.Count} here"
        : first.Zip(second).Index().FirstOrDefault(pair => pair.Item.First != pair.Item.Second) is { Item: (not null, not null) and var (a, b), Index: var at }
            ? $"number {at} is '{a}' there and '{b}' here"
            : null;
}
