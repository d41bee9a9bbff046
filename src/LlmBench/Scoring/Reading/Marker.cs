namespace LlmBench.Scoring.Reading;

/// <summary>A place in an answer that announces its result.</summary>
/// <param name="End">Where what it announces begins.</param>
/// <param name="IsSentence">A 答： is followed by a whole sentence, whose result comes last.</param>
readonly record struct Marker(int Start, int End, bool IsSentence);
