namespace LlmBench.Suites.Generated;

/// <summary>Questions of one kind and one level that differ in their numbers and words.</summary>
/// <param name="Kind">Unique among families.</param>
sealed record QuestionFamily(string Kind, int Level, Func<SplitMix64, Question> Draw);
