namespace LlmBench.Suites.Prompting;

/// <summary>The turns that ask a task: the system text, the examples, and the question in its place in the suite's wording.</summary>
static class PromptText
{
    /// <summary>Where the question stands, followed by its choices unless they have a place of their own.</summary>
    public const string Question = "{question}";

    public const string Choices = "{choices}";

    /// <summary>Where the examples stand; without such a place each is a turn of its own with its answer.</summary>
    public const string Shots = "{shots}";

    public static IReadOnlyList<string> Placeholders { get; } = [Question, Choices, Shots];

    public static IReadOnlyList<Message> Of(Suite suite, SuiteTask task) =>
        suite.Style is Completion.Name ? [new(Role.None, InOneText(suite, task))] : Turns(suite, task);

    /// <summary>Followed by its choices, where it has any.</summary>
    public static string QuestionOf(SuiteTask task) => task.Choices is null ? task.Question : $"{task.Question}\n{ChoicesOf(task)}";

    static IReadOnlyList<Message> Turns(Suite suite, SuiteTask task)
    {
        IEnumerable<Message> system = suite.System is { } text ? [new(Role.System, text)] : [];
        return suite.Prompt.Split(Shots, 2) is [var before, var asking]
            ? [.. system, new(Role.User, before + InOneTurn(suite, task, asking) + Filled(asking, task))]
            : [.. system, .. suite.ShotsFor(task).SelectMany(shot => TurnsOf(suite, shot)), new(Role.User, Filled(suite.Prompt, task))];
    }

    static string InOneText(Suite suite, SuiteTask task)
    {
        var (before, asking) = suite.Prompt.Split(Shots, 2) is [var head, var tail] ? (head, tail) : ("", suite.Prompt);
        return (suite.System is { } text ? $"{text}\n\n" : "") + before + InOneTurn(suite, task, asking) + Filled(asking, task);
    }

    static Message[] TurnsOf(Suite suite, SuiteTask shot) =>
        [new(Role.User, Filled(suite.Prompt, shot)), new(Role.Assistant, ShownAnswer.Of(suite, shot))];

    static string InOneTurn(Suite suite, SuiteTask task, string asking) =>
        string.Concat(suite.ShotsFor(task).Select(shot => $"{Filled(asking, shot).TrimEnd()} {ShownAnswer.Of(suite, shot)}\n\n"));

    static string Filled(string wording, SuiteTask task) =>
        wording.Contains(Choices, StringComparison.Ordinal)
            ? wording.Replace(Choices, ChoicesOf(task), StringComparison.Ordinal).Replace(Question, task.Question, StringComparison.Ordinal)
            : wording.Replace(Question, QuestionOf(task), StringComparison.Ordinal);

    static string ChoicesOf(SuiteTask task) => string.Join('\n', (task.Choices ?? []).Select((text, i) => $"{ChoiceTasks.LetterOf(i)}. {text}"));
}
