namespace LlmBench.Hardware.Fit;

/// <summary>The memory that a model takes in an engine at a context, in bytes.</summary>
/// <param name="BufferBytes">Compute buffers and the engine's own part.</param>
sealed record MemoryNeed(long WeightBytes, long KvBytes, long BufferBytes)
{
    public long TotalBytes => WeightBytes + KvBytes + BufferBytes;

    public static MemoryNeed Of(ModelShape shape, long context, EngineMemory engine) =>
        new(shape.WeightBytes, KvCache(shape, context, engine), engine.OwnBytes + engine.Buffers(shape, context));

    /// <summary>A layer with a window keeps that many positions, and those of the batch that is being computed.</summary>
    public static long KvCache(ModelShape shape, long context, EngineMemory engine) => engine.KvBytes * shape.Layers.Sum(layer =>
        layer.NumbersPerToken * (layer.Window is { } window ? Math.Min(context, window + engine.Batch) : context));

    /// <summary>The most tokens of context that fit, up to what the model was trained for; 0 when none do.</summary>
    public static long LargestContext(ModelShape shape, EngineMemory engine, long room)
    {
        var (fits, most) = (0L, (long)(shape.ContextLength ?? (1 << 20)));
        while (fits < most)
        {
            var middle = (fits + most + 1) / 2;
            (fits, most) = Of(shape, middle, engine).TotalBytes <= room ? (middle, most) : (fits, middle - 1);
        }

        return fits;
    }
}
