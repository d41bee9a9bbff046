using System.Text.Json;

namespace LlmBench.Suites;

/// <summary>One call and the value that it must return, as plain data in JSON.</summary>
/// <param name="Arguments">A list.</param>
sealed record CodeCheck(JsonElement Arguments, JsonElement Returns);
