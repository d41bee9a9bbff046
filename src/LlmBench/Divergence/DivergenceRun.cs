using LlmBench.Engines;
using LlmBench.Engines.Abilities;

namespace LlmBench.Divergence;

/// <summary>Measures models against a base, one after the other: two models are loaded at a time.</summary>
/// <param name="window">Tokens that are computed in one context.</param>
sealed class DivergenceRun(Engine engine, string text, int window)
{
    /// <param name="models">The base first.</param>
    /// <exception cref="UsageException">The text is too short.</exception>
    /// <exception cref="EngineException">A model could not be loaded or computed.</exception>
    public async Task<DivergenceReport> MeasureAsync(IReadOnlyList<Model> models, CancellationToken ct)
    {
        await using var first = engine.Start();
        await first.LoadAsync(models[0], new(ContextLength: window), ct);
        var windows = Windows((ILogitEngine)first);
        var rows = new List<DivergenceRow>();
        foreach (var model in models.Skip(1))
        {
            await using var second = engine.Start();
            await second.LoadAsync(model, new(ContextLength: window), ct);
            rows.Add(new(NameOf(model), model.Digest, model.SizeBytes, new DivergenceMeter((ILogitEngine)first, (ILogitEngine)second).Read(windows, ct)));
        }

        return new("", engine.Name, engine.Version, NameOf(models[0]), models[0].Digest, "", "", window, BlockMean.BlockSize, rows);
    }

    List<TextWindow> Windows(ILogitEngine engine)
    {
        var tokens = engine.Tokenize(text);
        return TextWindow.Of(tokens, engine.Beginning, window).ToList() is [_, ..] some
            ? some
            : throw new UsageException($"The text is {tokens.Count} token long: nothing comes after it that could be judged.");
    }

    static string NameOf(Model model) => $"{model.Name}:{model.Quantization}";
}
