namespace LlmBench.Engines;

/// <summary>How far an engine is with fetching a model.</summary>
/// <param name="Status">In the engine's words.</param>
/// <param name="CompletedBytes">Of the part under way; 0 where there is nothing to count.</param>
sealed record PullProgress(string Model, string Status, long CompletedBytes, long TotalBytes);
