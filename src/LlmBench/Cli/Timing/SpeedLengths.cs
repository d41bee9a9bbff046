using System.CommandLine;
using LlmBench.Engines;
using LlmBench.Results.SpeedRuns;
using LlmBench.Speed;

namespace LlmBench.Cli.Timing;

/// <summary>The lengths of prompts and answers that <c>llmbench speed</c> is told to measure, and at which depths.</summary>
sealed class SpeedLengths
{
    /// <summary>Tokens of context for the chat template, and for prompts that turn out longer than was asked for before their length is found.</summary>
    public const int TextRoom = 256;

    const string DeepPrompts = "pp at a depth, because an engine that takes texts has the depth in its cache and does not say how much of it.";

    static readonly int[] UsualPrompts = [128, 512, 2048];
    static readonly int[] UsualGenerations = [32, 128];

    readonly Option<string?> prompts = new("--pp") { Description = "Tokens of prompts. Default: 128,512,2048, as far as the model's context goes." };

    readonly Option<string?> generations = new("--tg") { Description = "Tokens of answers. Default: 32,128, as far as the model's context goes." };

    readonly Option<string?> depths = new("--depth") { Description = "Tokens that are in the context before. Default: 0." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[prompts, generations, depths])
        {
            command.Options.Add(option);
        }
    }

    /// <param name="exact">Whether the engine takes tokens. One that takes texts would take a prompt's depth from its cache and not say so: pp at a depth is left out.</param>
    /// <exception cref="UsageException">A test has no room in the model's context, or none is left.</exception>
    public IReadOnlyList<SpeedTest> TestsOf(ParseResult line, Model model, bool exact)
    {
        var context = model.ContextLength ?? int.MaxValue;
        var all = SpeedTest.Of(
            Numbers.Of(line, prompts, 1, 1_000_000) ?? [.. UsualPrompts.Where(tokens => tokens <= context)],
            Numbers.Of(line, generations, 1, 1_000_000) ?? [.. UsualGenerations.Where(tokens => tokens < context)],
            Numbers.Of(line, depths, 0, 1_000_000) ?? [0]);
        var tests = all.Where(test => exact || !IsDeepPrompt(test)).ToList();
        return tests switch
        {
            [] => throw new UsageException($"Nothing is left to measure of '{model.Name}': {DeepPrompts}"),
            _ when tests.Find(test => test.Positions > context) is { } large =>
                throw new UsageException($"The test '{large.Name}' needs {large.Positions} tokens of context, and '{model.Name}:{model.Quantization}' has {context}."),
            _ => tests,
        };
    }

    /// <summary>What an engine that takes texts cannot be measured at.</summary>
    public IReadOnlyList<string> NoticesOf(ParseResult line) =>
        Numbers.Of(line, depths, 0, 1_000_000) is { } given && given.Any(depth => depth > 0) ? [$"Left out: {DeepPrompts}"] : [];

    static bool IsDeepPrompt(SpeedTest test) => test is { Kind: SpeedKind.Prompt, Depth: > 0 };
}
