namespace LlmBench.Scoring;

/// <summary>A choice that was taken.</summary>
/// <param name="Letter">From A.</param>
/// <param name="Right">The letter of the right one.</param>
/// <param name="Choices">How many there were.</param>
readonly record struct ChoicePick(char Letter, char Right, int Choices);
