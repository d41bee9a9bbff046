using LlmBench.Engines;
using LlmBench.Planning.Recipes;
using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Planning;

/// <summary>Looks up everything that a request names, so that whatever is wrong with it is found before a model is loaded.</summary>
/// <param name="suites">The bundled suites.</param>
/// <param name="pulled">A suite that was pulled, by its name; none where no public set has that name.</param>
/// <param name="recipes">How the makers of models want them asked.</param>
/// <param name="pulling">Told how far an engine is where it fetches a model.</param>
sealed class Planner(Func<Catalog<Suite>> suites, Func<string, Suite?> pulled, Func<Catalog<Recipe>> recipes, IProgress<PullProgress> pulling)
{
    /// <exception cref="UsageException">Something named does not exist or cannot be done.</exception>
    public async Task<RunPlan> PlanAsync(RunRequest request, CancellationToken ct)
    {
        var load = LoadCheck.Possible(request.Load ?? new());
        var server = CheckedServer(request.Server ?? new(), request);
        var engines = (request.Engines ?? [Engine.UsualFor(request.Models ?? []).Name]).Select(name => Engine.Catalog[name]).Select(engine => engine.Reached?.Invoke(server) ?? engine).ToList();
        var asked = ChoiceMode.Apply([.. SuitesOf(request).Select(suite => Overridden(suite, request))], request);
        var choices = asked is [var first, ..] ? first.Choices : null;
        RefusePrompting(choices, request);
        var finder = new ModelFinder(request, pulling);
        var candidates = new List<Candidate>();
        foreach (var engine in engines)
        {
            await ChoiceMode.RefuseUnableAsync(engine, choices);
            candidates.AddRange((await CandidatesAsync(request, engine, load, finder, ct)).Select(candidate => candidate with { Choices = choices, Recipe = choices is null ? candidate.Recipe : null }));
        }

        RefuseTooLarge(candidates);
        RefuseSpeechless(candidates, asked);
        return RunPlan.Create(candidates, asked, request.Scope ?? "quick", request.Attempts ?? 1) with { Parallel = CheckedParallel(request.Parallel ?? 1), RepeatCheck = CheckedRepeats(request.RepeatCheck ?? 0) };
    }

    IEnumerable<Suite> SuitesOf(RunRequest request)
    {
        var bundled = suites();
        return request.Suites is { Count: > 0 } names
            ? names.Select(name => IsFolder(name) ? SuiteFolder.Read(name) : pulled(name) ?? bundled[name])
            : bundled.All.Where(suite => suite.Demonstration is not false);
    }

    static bool IsFolder(string name) => name.AsSpan().ContainsAny('/', '\\');

    static Suite Overridden(Suite suite, RunRequest request)
    {
        var asked = request.Prompting?.ApplyTo(suite) ?? suite;
        return request.Generation is { } overrides ? asked with { Generation = overrides.ApplyTo(asked.Generation) } : asked;
    }

    async Task<IEnumerable<Candidate>> CandidatesAsync(RunRequest request, Engine engine, LoadSettings load, ModelFinder finder, CancellationToken ct)
    {
        var rendered = LoadCheck.For(engine, load, request.Parallel ?? 1);
        var known = recipes();
        return (await finder.FindAsync(engine, rendered, ct)).Select(model => new Candidate(engine, model, rendered)
        {
            Price = PriceOf(model, request),
            Recipe = RecipeChoice.Of(known, model, request),
        });
    }

    static Price? PriceOf(Model model, RunRequest request) =>
        request.Prices?.GetValueOrDefault(model.Tag ?? model.Name) ?? request.Prices?.GetValueOrDefault(model.Name);

    static ServerSettings CheckedServer(ServerSettings server, RunRequest request) => server.Offline && request.Pull == true
        ? throw new UsageException("--pull has the server fetch a model from the internet, and --offline refuses that: give one of them.")
        : server.Checked();

    /// <summary>What asks for no written answer has one wording, and the same result each time.</summary>
    static void RefusePrompting(string? choices, RunRequest request)
    {
        if (choices is not null && ((request.Prompting ?? new()) with { Style = null } != new PromptOverrides() || request.RepeatCheck > 0))
        {
            throw new UsageException($"--choices {choices} has a wording of its own and asks for no answer: leave --shots, --chain-of-thought, --system, --prompt and --repeat-check out.");
        }
    }

    static int CheckedRepeats(int tasks) =>
        tasks is >= 0 and <= 10_000 ? tasks : throw new UsageException($"--repeat-check cannot be '{tasks}': give the number of tasks to ask twice, to 10000.");

    static int CheckedParallel(int parallel) =>
        parallel is >= 1 and <= 256 ? parallel : throw new UsageException($"--parallel cannot be '{parallel}': give 1 to 256.");

    static void RefuseSpeechless(List<Candidate> candidates, IReadOnlyList<Suite> asked)
    {
        if (asked.Any(suite => suite.Style is not Completion.Name) && candidates.Find(candidate => candidate.Model.ChatProblem is not null) is { } speechless)
        {
            throw new UsageException(speechless.Model.ChatProblem!);
        }
    }

    static void RefuseTooLarge(List<Candidate> candidates)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (candidates.Find(candidate => candidate.Model.PredictedMemoryBytes > available) is { } large)
        {
            throw new UsageException(
                $"'{large.Label}' needs about {large.Model.PredictedMemoryBytes / 1e9:0.0} GB of memory and there are {available / 1e9:0.0} GB: " +
                "choose a smaller quantization or a shorter --context.");
        }
    }
}
