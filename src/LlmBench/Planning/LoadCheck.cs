using LlmBench.Engines;

namespace LlmBench.Planning;

/// <summary>Refuses load settings that are impossible, or that an engine would pass over in silence.</summary>
static class LoadCheck
{
    /// <exception cref="UsageException">A setting is impossible.</exception>
    public static LoadSettings Possible(LoadSettings load)
    {
        _ = load.KvKeys is { } keys ? KvType.Catalog[keys] : null;
        var values = load.KvValues is { } named ? KvType.Catalog[named] : null;
        return load switch
        {
            { ContextLength: < 16 } => throw new UsageException($"The context cannot be '{load.ContextLength}' tokens: give 16 or more."),
            { Threads: < 0 or > 1024 } => throw new UsageException($"The number of threads cannot be '{load.Threads}': give 1 to 1024, or 0 for one per core."),
            { GpuLayers: < 0 or > 1000 } => throw new UsageException($"The number of GPU layers cannot be '{load.GpuLayers}': give 0 to 1000."),
            { FlashAttention: false } when values?.Quantized == true =>
                throw new UsageException($"Values of the KV cache cannot be '{values.Name}' without flash attention: leave out --flash-attention off, or give f16."),
            _ => load,
        };
    }

    /// <exception cref="UsageException">The engine cannot do what a setting asks for.</exception>
    public static LoadSettings For(Engine engine, LoadSettings load, int parallel)
    {
        var rendered = load with { Render = load.Render ?? engine.Renderings[0], Slots = engine.Slots ? parallel : 1 };
        if (!engine.Renderings.Contains(rendered.Render))
        {
            throw new UsageException($"--render cannot be '{rendered.Render}' with the engine '{engine.Name}': give {string.Join(" or ", engine.Renderings)}.");
        }

        if (parallel > 1 && !engine.Parallel)
        {
            throw new UsageException($"--parallel is not for the engine '{engine.Name}': it answers one prompt after the other.");
        }

        return load.Special.Select(setting => setting.Option).FirstOrDefault(option => !engine.LoadOptions.Contains(option)) is { } unfit
            ? throw new UsageException($"{unfit} is not for the engine '{engine.Name}': {Takers(unfit)}.")
            : rendered;
    }

    static string Takers(string option) =>
        Engine.Catalog.All.Where(engine => engine.LoadOptions.Contains(option)).Select(engine => engine.Name).ToList() is [_, ..] takers
            ? $"it is for {string.Join(", ", takers)}"
            : "no engine that this program was built with takes it";
}
