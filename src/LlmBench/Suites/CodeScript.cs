namespace LlmBench.Suites;

/// <summary>A data set's own test of a program: Python that calls the function and asserts.</summary>
/// <param name="Setup">Run before the test, without the candidate's program.</param>
/// <param name="Classes">Of the program, objects of which the test hands to the function; none where it needs none.</param>
/// <param name="Seconds">How long the program may wait at a call; none is as long as for other tasks.</param>
sealed record CodeScript(string Setup, string Test, IReadOnlyList<string>? Classes = null, double? Seconds = null);
