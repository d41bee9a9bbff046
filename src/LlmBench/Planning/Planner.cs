using LlmBench.Engines;
using LlmBench.Suites;

namespace LlmBench.Planning;

/// <summary>Looks up everything that a request names, so that whatever is wrong with it is found before a model is loaded.</summary>
/// <param name="suites">The bundled suites.</param>
/// <param name="pulled">A suite that was pulled, by its name; none where no public set has that name.</param>
sealed class Planner(Func<Catalog<Suite>> suites, Func<string, Suite?> pulled)
{
    /// <summary>Measured when no model is named: the whole embedded demonstration.</summary>
    const string DefaultEngine = "reference";

    /// <exception cref="UsageException">Something named does not exist or cannot be done.</exception>
    public async Task<RunPlan> PlanAsync(RunRequest request, CancellationToken ct)
    {
        var load = CheckedLoad(request.Load ?? new());
        var engines = (request.Engines ?? [DefaultEngine]).Select(name => Engine.Catalog[name]).ToList();
        var asked = SuitesOf(request).Select(suite => Overridden(suite, request.Generation)).ToList();
        var candidates = new List<Candidate>();
        foreach (var engine in engines)
        {
            candidates.AddRange((await ModelsAsync(engine, request.Models, load, ct)).Select(model => new Candidate(engine, model, load)));
        }

        RefuseTooLarge(candidates);
        return RunPlan.Create(candidates, asked, request.Scope ?? "quick", request.Attempts ?? 1);
    }

    IEnumerable<Suite> SuitesOf(RunRequest request)
    {
        var bundled = suites();
        return request.Suites is { Count: > 0 } names
            ? names.Select(name => IsFolder(name) ? SuiteFolder.Read(name) : pulled(name) ?? bundled[name])
            : bundled.All;
    }

    static bool IsFolder(string name) => name.AsSpan().ContainsAny('/', '\\');

    static Suite Overridden(Suite suite, GenerationOverrides? overrides) =>
        overrides is null ? suite : suite with { Generation = overrides.ApplyTo(suite.Generation) };

    static async Task<IReadOnlyList<Model>> ModelsAsync(Engine engine, IReadOnlyList<string>? names, LoadSettings load, CancellationToken ct)
    {
        if (names is not { Count: > 0 })
        {
            return await engine.Models.ListAsync(ct) is [_, ..] all
                ? all
                : throw new UsageException($"The engine '{engine.Name}' knows no models; name one with --model.");
        }

        var found = new List<Model>();
        foreach (var name in names)
        {
            found.AddRange(await engine.Models.FindAsync(name, load, ct));
        }

        return found;
    }

    static LoadSettings CheckedLoad(LoadSettings load) => load switch
    {
        { ContextLength: < 16 } => throw new UsageException($"The context cannot be '{load.ContextLength}' tokens: give 16 or more."),
        { Threads: < 0 or > 1024 } => throw new UsageException($"The number of threads cannot be '{load.Threads}': give 1 to 1024, or 0 for one per core."),
        _ => load,
    };

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
