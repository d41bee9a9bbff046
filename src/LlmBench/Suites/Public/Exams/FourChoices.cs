using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Exams;

/// <summary>The rows of question, A, B, C, D and letter that the Chinese exam sets have.</summary>
static class FourChoices
{
    public static SuiteTask Task(CsvRow row, string id, string subject, string question, string answer) =>
        row[answer].Trim() is "A" or "B" or "C" or "D"
            ? new(id, row[question], row[answer].Trim(), subject, Choices: [row["A"], row["B"], row["C"], row["D"]])
            : throw row.Wrong($"'{answer}' is '{row[answer]}' and not A, B, C or D");
}
