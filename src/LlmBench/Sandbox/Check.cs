using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox;

/// <summary>A question to a candidate's function, and the answer that only the harness knows.</summary>
sealed record Check(IReadOnlyList<Value> Arguments, Value Expected);
