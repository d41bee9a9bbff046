namespace LlmBench.Suites.Prompting;

/// <summary>
/// The completion style, for base models: a prompt is a text that the model goes on with, and no chat template is put around it. A coding task is the
/// beginning of its program, and the answer ends where the program goes on to something else.
/// </summary>
static class Completion
{
    public const string Name = "completion";

    /// <summary>The other style: a conversation, which the model's chat template makes text of.</summary>
    public const string Instruction = "instruction";

    public static IReadOnlyList<string> Styles { get; } = [Name, Instruction];

    /// <summary>What stands around a program that has no beginning of its own (Austin et al. 2021, figure 1).</summary>
    const string Begin = "\n[BEGIN]\n", Done = "[DONE]";

    /// <summary>Where a Python function is over (Chen et al. 2021, section 3.2).</summary>
    public static IReadOnlyList<string> NextThings { get; } = ["\nclass", "\ndef", "\n#", "\nif", "\nprint"];

    public static Suite Of(Suite suite)
    {
        var tasks = suite.Tasks.Select(Begun).ToList();
        return suite with
        {
            Style = Name,
            System = AsksForCode(suite) ? null : suite.System,
            Tasks = tasks,
            Generation = suite.Generation.Stop is null ? suite.Generation with { Stop = StopsOf(tasks.Select(task => task.Code)) } : suite.Generation,
        };
    }

    static bool AsksForCode(Suite suite) => suite.Tasks.Any() && suite.Tasks.All(task => task.Code is not null);

    static SuiteTask Begun(SuiteTask task) => task.Code switch
    {
        null or { Unfinished: not null } => task,
        var code when ProgramBeginning.Of(task) is var (beginning, after) => task with { Question = beginning, Code = code with { Unfinished = beginning, After = after } },
        _ => task with { Question = task.Question + Begin },
    };

    /// <returns>None where no task asks for a program.</returns>
    static List<string>? StopsOf(IEnumerable<CodeTask?> tasks)
    {
        List<string> stops = [.. tasks.OfType<CodeTask>().SelectMany(StopsOf).Distinct()];
        return stops is [] ? null : stops;
    }

    static IEnumerable<string> StopsOf(CodeTask code) => code switch
    {
        { Unfinished: null } => [Done],
        { After: { } closing } => [$"\n{closing.Split('\n')[0]}"],
        _ => NextThings,
    };
}
