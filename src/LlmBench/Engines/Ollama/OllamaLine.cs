namespace LlmBench.Engines.Ollama;

/// <summary>One object of an answer's stream, of <c>/api/chat</c> and <c>/api/generate</c> alike.</summary>
/// <param name="End">What only the final object says; none before it.</param>
sealed record OllamaLine(string? Thinking, string? Text, OllamaEnd? End = null);
