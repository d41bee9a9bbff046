using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Planning;

/// <summary>All the samples of one candidate: the work between loading a model and dropping it.</summary>
/// <param name="Suites">As this candidate is asked them: by its recipe, where it has one.</param>
sealed record Stage(Candidate Candidate, IReadOnlyList<Suite> Suites, string Scope, int Attempts)
{
    /// <summary>Whether nothing is asked in a conversation: the model need not have a chat template.</summary>
    public bool CompletesOnly => Suites.All(suite => suite.Style is Completion.Name);

    public int Count => Attempts * Suites.Sum(suite => suite.TasksOf(Scope).Count());

    /// <summary>In the order they are taken: every task of every suite once, then all again for the next attempt.</summary>
    public IEnumerable<PlannedSample> Samples =>
        from attempt in Enumerable.Range(1, Attempts)
        from suite in Suites
        from task in suite.TasksOf(Scope)
        select new PlannedSample(suite, task, attempt);

    /// <summary>
    /// Tasks asked twice at temperature 0, with one seed, all of them once before the first again; one of each suite, then the next of each.
    /// Programs are left out, for nobody runs these.
    /// </summary>
    public IEnumerable<PlannedSample> Repeats(int tasks)
    {
        var asked = Suites.SelectMany(suite => suite.TasksOf(Scope).Where(task => task.Code is null).Select((task, place) => (suite, task, place)))
            .OrderBy(entry => entry.place).Take(tasks).ToList();
        return from attempt in Enumerable.Range(1, 2)
               from entry in asked
               let generation = entry.suite.Generation
               select new PlannedSample(entry.suite with { Generation = generation with { Temperature = 0, Seed = generation.Seed - attempt + 1 } }, entry.task, attempt);
    }
}
