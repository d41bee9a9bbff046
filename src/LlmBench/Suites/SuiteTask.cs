namespace LlmBench.Suites;

/// <summary>One question of a suite, and what a right answer to it is.</summary>
/// <param name="Id">Unique in its suite and never changed: results on disk refer to it.</param>
/// <param name="Target">The right answer; the letter of the right choice where there are choices.</param>
/// <param name="Kind">What the task exercises, such as <c>fractions</c> or <c>成语</c>.</param>
/// <param name="Level">Difficulty, from 1.</param>
/// <param name="Choices">The texts of choices A, B, C, ... of a multiple-choice task.</param>
/// <param name="Accept">Further right answers.</param>
/// <param name="Scorer">Judges this task in place of the suite's scorer.</param>
/// <param name="Native">The question in the suite's other language.</param>
/// <param name="Code">How a program that answers this task is checked; its <see cref="Target"/> names the function.</param>
/// <param name="Worked">The steps to the target, shown where the task is an example in a prompt.</param>
sealed record SuiteTask(
    string Id,
    string Question,
    string Target,
    string? Kind = null,
    int Level = 1,
    IReadOnlyList<string>? Choices = null,
    IReadOnlyList<string>? Accept = null,
    string? Scorer = null,
    string? Native = null,
    CodeTask? Code = null,
    string? Worked = null);
