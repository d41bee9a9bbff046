namespace LlmBench.Suites;

/// <summary>What a program is asked, and what it must answer.</summary>
/// <param name="Language">Of the program: <c>python</c> or <c>csharp</c>.</param>
/// <param name="Reference">A right solution: every check passes.</param>
/// <param name="Wrong">Solutions with a mistake that the checks must find.</param>
sealed record CodeTask(string Language, IReadOnlyList<CodeCheck> Checks, string Reference, IReadOnlyList<string> Wrong);
