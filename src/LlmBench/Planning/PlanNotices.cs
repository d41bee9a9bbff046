namespace LlmBench.Planning;

/// <summary>What a user should know of a plan before it is carried out, each in a sentence.</summary>
static class PlanNotices
{
    /// <summary>Tokens that a prompt may take beside the answer.</summary>
    const int RoomForPrompt = 2048;

    public static IEnumerable<string> Of(RunPlan plan) =>
    [
        .. plan.Stages.Where(stage => stage.Candidate.Recipe is not null).Select(Recipe),
        .. plan.Stages.Where(stage => stage.Candidate.Recipe is not null).Select(Context).OfType<string>(),
        .. plan.Attempts > 1 ? plan.Stages.Select(stage => Greedy(stage, plan.Attempts)).OfType<string>().Distinct() : [],
    ];

    static string Recipe(Stage stage) =>
        $"'{stage.Candidate.Label}' is asked as its makers say ({string.Join(", ", stage.Candidate.Recipe!.Settings().Skip(1).Select(setting => $"{setting.Key} {setting.Value}"))}); --recipe none asks it the suites' way.";

    static string? Context(Stage stage)
    {
        var (most, room) = (stage.Suites.Max(suite => suite.Generation.MaxTokens), stage.Candidate.Load.ContextLength);
        return most < room ? null : $"'{stage.Candidate.Label}' may answer with {most} tokens and the context holds {room}: give --context {most + RoomForPrompt}, or long answers are cut off.";
    }

    static string? Greedy(Stage stage, int attempts) =>
        stage.Suites.FirstOrDefault(suite => suite.Generation.Temperature == 0) is { } greedy
            ? $"'{greedy.Name}' is greedy: its {attempts} attempts at a task will be alike; add --temperature 0.7 to vary them."
            : null;
}
