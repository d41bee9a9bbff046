namespace LlmBench.Reporting.Exchange.LmEval;

/// <summary>A turn of the prompt, as chat completions have it.</summary>
sealed record LmEvalMessage(string Role, string Content);
