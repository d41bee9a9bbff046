namespace LlmBench.Suites.Prompting;

/// <summary>What an answer to the tasks of a suite is to look like, told by its scorers.</summary>
enum AnswerForm
{
    Number,

    /// <summary>An expression, in a box.</summary>
    Boxed,

    /// <summary>One letter.</summary>
    Choice,

    /// <summary>One letter or several.</summary>
    Choices,

    Code,

    /// <summary>Tasks of several forms, or short texts.</summary>
    Short,
}
