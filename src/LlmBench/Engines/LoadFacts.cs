namespace LlmBench.Engines;

/// <summary>A loaded model, in the words of the engine that holds it; none is unknown.</summary>
/// <param name="LoadMs">By the engine's own clock.</param>
/// <param name="MemoryBytes">All that it takes.</param>
/// <param name="GpuBytes">Of that, on GPUs; 0 where it runs on the processor.</param>
/// <param name="ContextLength">Tokens of prompt and answer together that it really has room for.</param>
sealed record LoadFacts(double? LoadMs = null, long? MemoryBytes = null, long? GpuBytes = null, int? ContextLength = null);
