using System.Globalization;
using LlmBench.Hardware.Fit;

namespace LlmBench.Hardware.Tiers;

/// <summary>Whether a documented amount of memory is enough, by arithmetic.</summary>
/// <param name="Context">The longest context that fits with the engine's buffers, of 2k, 4k, 8k and so on; 0 when none does.</param>
/// <param name="BareContext">The same without the buffers: weights and KV cache alone.</param>
sealed record TierVerdict(long Context, long BareContext, string Text)
{
    const long Shortest = 2048;
    const long Longest = 131_072;

    /// <summary>A tier holds when a usual conversation fits: the table's own examples end at 8k.</summary>
    const long Usual = 8192;

    public bool Holds => Context >= Usual;

    public static TierVerdict Of(ModelShape shape, long memoryBytes, EngineMemory engine)
    {
        var context = Largest(tokens => MemoryNeed.Of(shape, tokens, engine).TotalBytes <= memoryBytes);
        var bare = Largest(tokens => Bare(shape, tokens, engine) <= memoryBytes);
        return new(context, bare, Say(shape, memoryBytes, engine, (context, bare)));
    }

    static string Say(ModelShape shape, long memoryBytes, EngineMemory engine, (long Buffered, long Bare) context) => context switch
    {
        _ when shape.WeightBytes > memoryBytes => $"cannot hold, because the weights alone are {Gigabytes(shape.WeightBytes)}",
        (_, 0) => $"cannot hold, because weights and the KV cache of 2k tokens are {Gigabytes(Bare(shape, Shortest, engine))}",
        (0, var bare) => $"cannot hold with the engine's buffers; without them to {Tokens(bare)} tokens of context",
        ( >= Usual, _) => $"holds to {Tokens(context.Buffered)} tokens of context",
        _ when context.Bare > context.Buffered => $"holds only to {Tokens(context.Buffered)}-{Tokens(context.Bare)} tokens of context",
        _ => $"holds only to {Tokens(context.Buffered)} tokens of context",
    };

    static long Bare(ModelShape shape, long context, EngineMemory engine) => shape.WeightBytes + MemoryNeed.KvCache(shape, context, engine);

    static long Largest(Func<long, bool> fits)
    {
        var largest = 0L;
        for (var context = Shortest; context <= Longest && fits(context); context *= 2)
        {
            largest = context;
        }

        return largest;
    }

    static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB");

    static string Tokens(long tokens) => string.Create(CultureInfo.InvariantCulture, $"{tokens / 1024}k");
}
