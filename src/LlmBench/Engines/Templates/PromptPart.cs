namespace LlmBench.Engines.Templates;

/// <summary>
/// A stretch of a rendered prompt. Special tokens and text are kept apart, so that text which looks like a special token stays text.
/// </summary>
abstract record PromptPart(string Text)
{
    /// <summary>One token of the model's vocabulary, by its name.</summary>
    internal sealed record Special(string Text) : PromptPart(Text);

    /// <summary>Text to be split into tokens.</summary>
    internal sealed record Plain(string Text) : PromptPart(Text);

    /// <summary>The model's beginning-of-sequence token, whatever its name.</summary>
    internal sealed record Beginning() : PromptPart("");
}
