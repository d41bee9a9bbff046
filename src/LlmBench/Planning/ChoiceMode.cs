using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Suites;

namespace LlmBench.Planning;

/// <summary>How a run judges multiple-choice tasks: by what the model writes, or by how probable it finds each option.</summary>
static class ChoiceMode
{
    /// <summary>The suites as they are asked then: without the tasks that cannot be judged so.</summary>
    /// <exception cref="UsageException">There is no such mode, a suite that was named has no such task, or the suites differ in their own modes.</exception>
    public static IReadOnlyList<Suite> Apply(IReadOnlyList<Suite> suites, RunRequest request)
    {
        if (request.Choices is not null && !ChoiceTasks.Modes.Contains(request.Choices))
        {
            throw new UsageException($"--choices cannot be '{request.Choices}'.{Nearest.Hint(request.Choices, ChoiceTasks.Modes)} Known: {string.Join(", ", ChoiceTasks.Modes)}.");
        }

        var judged = request.Choices switch
        {
            null => suites,
            ChoiceTasks.Written => [.. suites.Select(suite => suite with { Choices = null })],
            var mode => Cut(suites, mode, named: request.Suites is { Count: > 0 }),
        };
        if (judged.Select(suite => suite.Choices).Distinct().Skip(1).Any())
        {
            throw new UsageException($"The suites judge choices in different ways ({string.Join(", ", judged.Select(suite => $"{suite.Name}: {suite.Choices ?? ChoiceTasks.Written}"))}), and a row holds one only: run them apart, or give --choices.");
        }

        return RefuseRepeats(judged, request);
    }

    /// <exception cref="UsageException">The engine does not show how probable a text is.</exception>
    public static async Task RefuseUnableAsync(Engine engine, string? mode)
    {
        if (mode is null)
        {
            return;
        }

        await using var started = engine.Start();
        if (started is not ILogProbability)
        {
            throw new UsageException($"--choices {mode} is not for the engine '{engine.Name}': it does not tell how probable a given text is; take one that does, such as reference.");
        }
    }

    static IReadOnlyList<Suite> Cut(IReadOnlyList<Suite> suites, string mode, bool named)
    {
        var cut = suites.Select(suite => (suite, judged: ChoiceTasks.Of(suite, mode))).ToList();
        return named && cut.Find(entry => entry.judged is null).suite is { } without
            ? throw new UsageException($"The suite '{without.Name}' has no task with one right choice, which --choices {mode} needs.")
            : [.. cut.Select(entry => entry.judged).OfType<Suite>()];
    }

    static IReadOnlyList<Suite> RefuseRepeats(IReadOnlyList<Suite> suites, RunRequest request) =>
        request.Attempts > 1 && suites is [{ Choices: { } mode }, ..]
            ? throw new UsageException($"--attempts {request.Attempts} is not for --choices {mode}: the log-likelihoods of a task's options are the same every time.")
            : suites;
}
