using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Finds what is wrong with a suite before a run begins.</summary>
static class SuiteCheck
{
    /// <exception cref="UsageException">One of them has a problem; the message names the suite, the file and the task.</exception>
    public static void RefuseProblems(IEnumerable<Suite> suites)
    {
        foreach (var suite in suites)
        {
            if (Problems(suite).FirstOrDefault() is { } problem)
            {
                throw new UsageException(problem);
            }
        }
    }

    /// <summary>Each a sentence.</summary>
    public static IEnumerable<string> Problems(Suite suite) => [.. InSuite(suite), .. InTasks(suite)];

    static IEnumerable<string> InSuite(Suite suite) =>
        new[]
        {
            SuiteName.Problem(suite.Name) is { } name ? $"the name '{suite.Name}' {name}" : null,
            suite.Version < 1 ? $"the version cannot be '{suite.Version}': count from 1." : null,
            string.IsNullOrWhiteSpace(suite.Title) ? "the title is blank." : null,
            string.IsNullOrWhiteSpace(suite.Licence) ? "the licence is blank: give an SPDX identifier, such as CC0-1.0." : null,
            suite.Prompt.Contains("{question}", StringComparison.Ordinal) ? null : "the prompt lacks '{question}', in whose place each question is put.",
            suite.Generation.Problem() is { } generation ? char.ToLowerInvariant(generation[0]) + generation[1..] : null,
            UnknownScorer(suite.Scorer),
            suite.Choices is null or ChoiceTasks.Letters or ChoiceTasks.Texts ? null : $"there is no way '{suite.Choices}' to judge choices: give {ChoiceTasks.Letters} or {ChoiceTasks.Texts}.",
        }
        .OfType<string>()
        .Concat(InScopes(suite))
        .Select(problem => $"The suite '{suite.Name}', suite.json: {problem}");

    static IEnumerable<string> InScopes(Suite suite)
    {
        foreach (var (name, count) in suite.Scopes)
        {
            if (!Suite.ScopeNames.Contains(name))
            {
                yield return $"there is no scope '{name}'.{Nearest.Hint(name, Suite.ScopeNames)} Known: {string.Join(", ", Suite.ScopeNames)}.";
            }
            else if (count < 1 || count > suite.Tasks.Count)
            {
                yield return $"the scope '{name}' cannot take '{count}' tasks: there are {suite.Tasks.Count}.";
            }
        }

        var counts = Suite.ScopeNames.Where(suite.Scopes.ContainsKey).Select(name => (Name: name, Count: suite.Scopes[name])).ToList();
        foreach (var (smaller, larger) in counts.Zip(counts.Skip(1)).Where(pair => pair.First.Count > pair.Second.Count))
        {
            yield return $"the scope '{smaller.Name}' takes {smaller.Count} tasks and '{larger.Name}' only {larger.Count}: give the smaller scope fewer.";
        }
    }

    static IEnumerable<string> InTasks(Suite suite)
    {
        if (suite.Tasks.Count == 0)
        {
            return [$"The suite '{suite.Name}', tasks.jsonl: there is no task."];
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        return suite.Tasks.Select((task, i) => (task, problem: ids.Add(task.Id) ? InTask(suite, task) : "has the id of an earlier one: give each its own.", number: i + 1))
            .Where(entry => entry.problem is not null)
            .Select(entry => $"The suite '{suite.Name}', tasks.jsonl: task {entry.number} ('{entry.task.Id}') {entry.problem}");
    }

    static string? InTask(Suite suite, SuiteTask task) => task switch
    {
        { Id: var id } when string.IsNullOrWhiteSpace(id) || id.Any(char.IsControl) => "has an id that is blank or holds control characters.",
        { Question: var question } when string.IsNullOrWhiteSpace(question) => "has a blank question.",
        { Level: < 1 } => $"has the level '{task.Level}': count from 1.",
        _ when suite.Choices is not null && (task.Choices is null || (task.Scorer ?? suite.Scorer) != ChoiceTasks.Scorer) => $"has no choices of which one is right, and the suite is judged by '{suite.Choices}'.",
        _ when UnknownScorer(task.Scorer) is { } unknown => $"names its scorer wrongly: {unknown}",
        _ when (task.Scorer ?? suite.Scorer) is { } scorer && Known(scorer) is { } known && known.Problem(task) is { } problem => $"{problem}.",
        _ => null,
    };

    static string? UnknownScorer(string? name)
    {
        var names = Scorers.Catalog.All.Select(scorer => scorer.Name).ToList();
        return name is null || names.Contains(name) ? null : $"there is no scorer '{name}'.{Nearest.Hint(name, names)} Known: {string.Join(", ", names)}.";
    }

    static IScorer? Known(string name) => Scorers.Catalog.All.FirstOrDefault(scorer => scorer.Name == name);
}
