namespace LlmBench.Suites;

/// <summary>What a program is asked, and what it must answer.</summary>
/// <param name="Language">Of the program: <c>python</c> or <c>csharp</c>.</param>
/// <param name="Reference">A right solution: every check passes.</param>
/// <param name="Wrong">Solutions with a mistake that the checks must find.</param>
/// <param name="Script">A test in place of the checks.</param>
/// <param name="Before">Put in front of every program: imports, and functions that the question shows.</param>
/// <param name="Unfinished">The program whose end is asked for; an answer may hold only that end.</param>
/// <param name="After">What closes the unfinished program behind its end; none where nothing does.</param>
sealed record CodeTask(
    string Language,
    IReadOnlyList<CodeCheck> Checks,
    string Reference,
    IReadOnlyList<string> Wrong,
    CodeScript? Script = null,
    string? Before = null,
    string? Unfinished = null,
    string? After = null);
