namespace LlmBench.Suites;

/// <summary>The multiple-choice tasks of a suite, asked so that a model need not write: each option is judged by how probable it is as the answer.</summary>
static class ChoiceTasks
{
    /// <summary>Of tasks with one right choice.</summary>
    public const string Scorer = "choice";

    /// <summary>The usual way: the model writes its answer.</summary>
    public const string Written = "generate";

    /// <summary>The question with its choices; an option is its letter.</summary>
    public const string Letters = "loglik";

    /// <summary>The question alone; an option is the choice's own text.</summary>
    public const string Texts = "loglik-text";

    public static IReadOnlyList<string> Modes { get; } = [Written, Letters, Texts];

    /// <summary>The suite's tasks with one right choice, its scopes cut down with them; none where it has no such task.</summary>
    public static Suite? Of(Suite suite, string mode)
    {
        var tasks = suite.Tasks.Where(task => IsOne(suite, task)).ToList();
        var scopes = suite.Scopes.ToDictionary(scope => scope.Key, scope => suite.Tasks.Take(scope.Value).Count(task => IsOne(suite, task)));
        return tasks is [] ? null : suite with { Tasks = tasks, Scopes = scopes, Choices = mode };
    }

    /// <summary>What is judged, in the order of the choices.</summary>
    public static IReadOnlyList<string> Options(Suite suite, SuiteTask task) =>
        suite.Choices == Texts ? task.Choices! : [.. task.Choices!.Select((_, i) => LetterOf(i))];

    /// <summary>
    /// As C-Eval and MMLU ask for a letter: suites' own prompts may ask for a chain of thought, and a letter would then be an improbable start.
    /// </summary>
    public static string AskedForLetter(string question) => $"{question}\n{(question.Any(IsHan) ? "答案：" : "Answer:")}";

    public static string LetterOf(int choice) => ((char)('A' + choice)).ToString();

    static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    static bool IsOne(Suite suite, SuiteTask task) => task.Choices is not null && (task.Scorer ?? suite.Scorer) == Scorer;
}
