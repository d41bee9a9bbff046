using LlmBench.Engines;

namespace LlmBench.Planning;

/// <summary>Finds the models that a request names with an engine.</summary>
/// <param name="pulling">Told how far the engine is where it fetches a model.</param>
sealed class ModelFinder(RunRequest request, IProgress<PullProgress> pulling)
{
    /// <exception cref="UsageException">Some are not there; the message names every one.</exception>
    public async Task<IReadOnlyList<Model>> FindAsync(Engine engine, LoadSettings load, CancellationToken ct)
    {
        if (request.Models is not { Count: > 0 } names)
        {
            return await engine.Models.ListAsync(ct) is [_, ..] all
                ? all
                : throw new UsageException($"The engine '{engine.Name}' knows no models; name one with --model.");
        }

        var found = new List<Model>();
        var missing = new List<string>();
        foreach (var name in names.SelectMany(name => Quantized(engine, name)))
        {
            try
            {
                found.AddRange(await FindAsync(engine, name, load, ct));
            }
            catch (UsageException error)
            {
                missing.Add(error.Message);
            }
        }

        return missing is [] ? found : throw new UsageException(string.Join('\n', missing));
    }

    IEnumerable<string> Quantized(Engine engine, string name) =>
        request.Quants is { Count: > 0 } quants ? quants.Select(quant => engine.Models.Quantized(name, quant)) : [name];

    async Task<IReadOnlyList<Model>> FindAsync(Engine engine, string name, LoadSettings load, CancellationToken ct)
    {
        try
        {
            return await engine.Models.FindAsync(name, load, ct);
        }
        catch (UsageException) when (request.Pull == true)
        {
            await engine.Models.PullAsync(name, pulling, ct);
            return await engine.Models.FindAsync(name, load, ct);
        }
    }
}
