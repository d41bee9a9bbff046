namespace LlmBench.Scoring.Reading.Choices;

/// <summary>The choice that an answer names, or why it names none.</summary>
/// <param name="Extracted">As it was written: a letter, or the choice's text.</param>
readonly record struct ChoiceFound(char? Letter, string? Extracted, string? Reason)
{
    public static ChoiceFound Of(char letter, string extracted) => new(letter, extracted, null);

    public static ChoiceFound None(string reason) => new(null, null, reason);
}
