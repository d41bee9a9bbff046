namespace LlmBench.Sandbox;

/// <summary>A program that a model wrote: hostile until proven otherwise.</summary>
/// <param name="EntryPoint">The function that is called.</param>
sealed record CandidateProgram(Language Language, string Source, string EntryPoint);
