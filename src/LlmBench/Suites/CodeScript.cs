namespace LlmBench.Suites;

/// <summary>A data set's own test of a program: Python that calls the function and asserts.</summary>
/// <param name="Setup">Run before the test, without the candidate's program.</param>
/// <param name="Beside">
/// The test needs what only the program has, such as its classes, so it runs in the candidate's process, where a program can forge its success;
/// such a score says so.
/// </param>
/// <param name="Seconds">How long the program may wait at a call; none is as long as for other tasks.</param>
sealed record CodeScript(string Setup, string Test, bool Beside = false, double? Seconds = null);
