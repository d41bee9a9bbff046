using LlmBench.Suites;

namespace LlmBench.Planning;

/// <summary>All the samples of one candidate: the work between loading a model and dropping it.</summary>
/// <param name="Suites">As this candidate is asked them: by its recipe, where it has one.</param>
sealed record Stage(Candidate Candidate, IReadOnlyList<Suite> Suites, string Scope, int Attempts)
{
    public int Count => Attempts * Suites.Sum(suite => suite.TasksOf(Scope).Count());

    /// <summary>In the order they are taken: every task of every suite once, then all again for the next attempt.</summary>
    public IEnumerable<PlannedSample> Samples =>
        from attempt in Enumerable.Range(1, Attempts)
        from suite in Suites
        from task in suite.TasksOf(Scope)
        select new PlannedSample(suite, task, attempt);
}
