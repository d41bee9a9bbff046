namespace LlmBench.Engines.Decoding;

/// <summary>A model's vocabulary, as far as prompts need it.</summary>
interface IPromptVocabulary
{
    /// <summary>The beginning-of-sequence token; none where the model has none.</summary>
    int? Beginning { get; }

    /// <summary>Whether every prompt is to start with <see cref="Beginning"/>, whatever its template says.</summary>
    bool AddsBeginning { get; }

    /// <returns>None where the vocabulary has no special token of that name.</returns>
    int? Special(string name);

    /// <summary>Text alone, without a token before it, and without a meaning for whatever looks like a special token.</summary>
    IReadOnlyList<int> EncodeText(string text);
}
