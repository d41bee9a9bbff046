using System.Text.Json.Serialization;
using LlmBench.Suites.Prompting;

namespace LlmBench.Suites;

/// <summary>A named, versioned set of tasks, how they are asked, and how the answers are scored.</summary>
/// <param name="Version">Raised whenever a prompt, a target or the scorer changes: results compare within one version only.</param>
/// <param name="Title">In English, for tables and charts.</param>
/// <param name="Prompt">The user's turn: <c>{question}</c> stands for the task's question, followed by its choices unless <c>{choices}</c> stands for them.</param>
/// <param name="Licence">SPDX identifier.</param>
/// <param name="Scorer">Of all tasks that do not name their own; none when the suite only measures speed.</param>
/// <param name="Scopes">How many of the first tasks each scope takes; a scope not listed takes all of them.</param>
/// <param name="System">The system turn; none where there is to be none.</param>
/// <param name="Demonstration">No leaves it out where no suite is named, because it shows nothing about the nano models.</param>
/// <param name="Choices">How tasks with choices are judged: <c>loglik</c> or <c>loglik-text</c>; none has the model write its answers.</param>
/// <param name="NativeTitle">In the suite's own language, for charts whose font can draw it.</param>
/// <param name="Shots">Examples that every prompt shows; none where it shows none.</param>
/// <param name="FreshOf">The suite whose like this is, in tasks that no model can have seen: the report holds the two against each other.</param>
/// <param name="Style">How a prompt reaches the model: <c>completion</c> is a text that it goes on with, without a chat template; none is a conversation.</param>
/// <param name="ShotsOfKind">Yes where a task is shown only the examples of its own kind.</param>
sealed record Suite(
    string Name,
    int Version,
    string Title,
    string Prompt,
    string Licence,
    GenerationSettings Generation,
    IReadOnlyDictionary<string, int> Scopes,
    string? Scorer = null,
    string? System = null,
    string? NativeTitle = null,
    bool? Demonstration = null,
    IReadOnlyList<SuiteTask>? Shots = null,
    bool? ShotsOfKind = null,
    string? FreshOf = null,
    string? Choices = null,
    string? Style = null) : INamed
{
    /// <summary>At the end of the name of the variant that asks in the suite's other language.</summary>
    public const string NativeEnding = "-native";

    /// <summary>From the smallest; each takes a prefix of the next one's tasks.</summary>
    public static IReadOnlyList<string> ScopeNames { get; } = ["smoke", "quick", "full"];

    [JsonIgnore]
    public IReadOnlyList<SuiteTask> Tasks { get; init; } = [];

    /// <summary>The split that examples are taken from, read when it is first asked for; none where the suite has none.</summary>
    [JsonIgnore]
    public IEnumerable<SuiteTask>? Dev { get; init; }

    /// <summary>The system turn of its variant that asks in the other language; none where there is no such variant.</summary>
    public string? NativeSystem { get; init; }

    /// <summary>The same tasks, asked in the suite's other language.</summary>
    /// <returns>None where it has no such variant, or is one.</returns>
    public Suite? InNative() => NativeSystem is null ? null : this with
    {
        Name = Name + NativeEnding,
        Title = $"{Title}, native",
        System = NativeSystem,
        NativeSystem = null,
        Demonstration = false,
        Tasks = [.. Tasks.Select(task => task with { Question = task.Native ?? task.Question, Native = task.Question })],
    };

    /// <summary>Smaller scopes are prefixes of larger ones, so that a sample taken for one serves the other.</summary>
    public IEnumerable<SuiteTask> TasksOf(string scope) => Tasks.Take(Scopes.GetValueOrDefault(scope, Tasks.Count));

    /// <summary>In the order in which the prompt shows them.</summary>
    public IEnumerable<SuiteTask> ShotsFor(SuiteTask task) =>
        ShotsOfKind == true ? (Shots ?? []).Where(shot => shot.Kind == task.Kind) : Shots ?? [];

    public IReadOnlyList<Message> PromptFor(SuiteTask task) => Choices switch
    {
        null => PromptText.Of(this, task),
        ChoiceTasks.Texts => [new(Asker, task.Question)],
        _ => [new(Asker, ChoiceTasks.AskedForLetter(PromptText.QuestionOf(task)))],
    };

    /// <summary>Whose words a prompt of a single text is.</summary>
    Role Asker => Style is Completion.Name ? Role.None : Role.User;
}
