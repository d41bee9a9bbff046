using LlmBench.Engines.Reference.Network;
using LlmBench.Engines.Reference.Tokenizing;
using LlmBench.Engines.Templates;
using LlmBench.Gguf;

namespace LlmBench.Engines.Reference;

/// <summary>A model ready to be asked: its weights are mapped, its cache is empty.</summary>
sealed class LoadedModel : IDisposable
{
    readonly TensorData data;
    readonly WorkerPool pool;

    public LoadedModel(ModelFile file, LoadSettings settings)
    {
        ContextLength = Math.Min(settings.ContextLength, file.Sizes.ContextLength);
        if ((long)ContextLength * Math.Max(file.Sizes.KvWidth, file.Sizes.Heads) > Array.MaxLength)
        {
            throw new EngineException($"A context of {ContextLength} tokens is more than the reference engine's cache can hold for this model.");
        }

        data = new(file.Gguf.Path);
        pool = new(settings.Threads > 0 ? settings.Threads : Environment.ProcessorCount);
        Vocabulary = file.Vocabulary;
        Template = file.Template;
        Tokenizer = new(Vocabulary);
        Transformer = new(file.Sizes, Weights.Of(file.Gguf, data, file.Sizes), new KvCache(file.Sizes, ContextLength), pool);
    }

    /// <summary>Positions that the cache has room for.</summary>
    public int ContextLength { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>None where the model can be asked in the style <c>completion</c> only.</summary>
    public ChatTemplate? Template { get; }

    public PromptTokenizer Tokenizer { get; }

    public Transformer Transformer { get; }

    /// <summary>The tokens whose keys and values are in the cache.</summary>
    public List<int> Cached { get; } = [];

    public void Dispose()
    {
        pool.Dispose();
        data.Dispose();
    }
}
