using System.CommandLine;
using System.CommandLine.Completions;
using LlmBench.Cli.Catalogs;
using LlmBench.Engines;
using LlmBench.Planning;
using LlmBench.Suites;

namespace LlmBench.Cli.Running;

/// <summary>What <c>llmbench run</c> can be told. Whatever is not said here is taken from the plan file, and then from the defaults.</summary>
sealed class RunOptions
{
    readonly Argument<string[]> suites = new("suite")
    {
        Description = "Suites to run, by name or as a folder (./my-suite). Default: those made for the nano models (chinese, math).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<string[]> models = new("--model", "-m") { Description = "A GGUF file, or a name that the engine knows. Default: all nano models." };

    readonly Option<string[]> engines = new("--engine", "-e") { Description = $"What to load the models with. {Engine.Usual}" };

    readonly Option<string?> scope = new("--scope", "-s") { Description = "How much of each suite to run: smoke, quick or full. Default: quick." };

    readonly Option<int?> attempts = new("--attempts", "-n") { Description = "Samples to take of each task. Default: 1." };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "The run's folder; one that holds a part of this run is completed. Default: a new one in results/." };

    readonly Option<string?> plan = new("--plan", "-p") { Description = "A plan file that says all this in JSON; options given here win." };

    readonly Option<double?> timeout = new("--timeout") { Description = "Seconds that one answer may take. Default: 600." };

    readonly Option<double?> temperature = new("--temperature") { Description = "In place of the suites' own; 0 is greedy." };

    readonly Option<int?> topK = new("--top-k") { Description = "In place of the suites' own; 0 keeps all tokens." };

    readonly Option<double?> topP = new("--top-p") { Description = "In place of the suites' own; 1 keeps all tokens." };

    readonly Option<double?> minP = new("--min-p") { Description = "In place of the suites' own; 0 keeps all tokens." };

    readonly Option<int?> seed = new("--seed") { Description = "In place of the suites' own." };

    readonly Option<int?> maxTokens = new("--max-tokens") { Description = "The most output tokens of one answer, in place of the suites' own." };

    readonly Option<int?> context = new("--context") { Description = "Tokens of prompt and answer together. Default: 2048." };

    readonly Option<int?> threads = new("--threads") { Description = "Processor threads. Default: one per core." };

    readonly Option<bool> reusePrefix = new("--reuse-prefix") { Description = "Keep the KV cache of a shared prompt start: faster, but TTFT and pp are then not reported." };

    readonly Option<string[]> quants = new("--quants") { Description = "Quantizations of every model, such as q4_K_M,q8_0,fp16." };

    readonly Option<string?> think = new("--think") { Description = "Whether a model that can think first is to: on, off, low, medium or high. Default: its own way." };

    readonly Option<string?> render = new("--render") { Description = "Who makes text of a conversation: harness (the same text for every engine) or engine. Default: the engine's usual way." };

    readonly Option<bool> pull = new("--pull") { Description = "Have the engine fetch models that it does not have." };

    readonly Option<int?> parallel = new("--parallel") { Description = "Prompts at the same time, with engines that can; speed is then not reported. Default: 1." };

    readonly Option<int?> repeatCheck = new("--repeat-check") { Description = "Ask so many tasks twice more at temperature 0, and report how often the answer changes. Default: none." };

    readonly PromptOptions prompting = new();

    readonly Option<string?> choices = new("--choices")
    {
        Description = "How tasks with choices are judged: generate (the model writes its answer), loglik (the most probable letter) or loglik-text (the most probable text). Default: generate.",
    };

    readonly LoadOptions load = new();

    readonly ServerOptions server = new();

    public void AddTo(Command command)
    {
        suites.CompletionSources.Add(_ => BundledSuites.Names().Select(name => new CompletionItem(name)));
        engines.CompletionSources.Add([.. Engine.Catalog.All.Select(engine => engine.Name)]);
        scope.CompletionSources.Add([.. RunPlan.Scopes]);
        choices.CompletionSources.Add([.. ChoiceTasks.Modes]);
        command.Arguments.Add(suites);
        foreach (var option in (Option[])[models, engines, scope, attempts, outFolder, plan, timeout, temperature, topK, topP, minP, seed, maxTokens, context, threads, reusePrefix, quants, think, render, pull, parallel, repeatCheck, choices])
        {
            command.Options.Add(option);
        }

        prompting.AddTo(command);
        load.AddTo(command);
        server.AddTo(command);
    }

    /// <summary>The plan file's request, if one is named, with what the command line says over it.</summary>
    public RunRequest Request(ParseResult line)
    {
        var file = line.GetValue(plan) is { } path ? PlanFile.Read(path) : RunRequest.Empty;
        return file.With(new(
            Suites: Given(line.GetValue(suites)),
            Models: Given(line.GetValue(models)),
            Engines: Given(line.GetValue(engines)),
            Scope: line.GetValue(scope),
            Attempts: line.GetValue(attempts),
            Out: line.GetValue(outFolder),
            TimeoutSeconds: line.GetValue(timeout),
            Generation: new(
                line.GetValue(maxTokens), line.GetValue(temperature), line.GetValue(topK), line.GetValue(topP), line.GetValue(minP),
                Seed: line.GetValue(seed), Think: line.GetValue(think)),
            Load: Load(line, file.Load),
            Quants: Given(line.GetValue(quants)?.SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray()),
            Pull: line.GetValue(pull) ? true : null,
            Parallel: line.GetValue(parallel),
            Server: server.Settings(line, file.Server),
            Prompting: prompting.Overrides(line),
            RepeatCheck: line.GetValue(repeatCheck),
            Recipe: prompting.Recipe(line),
            Choices: line.GetValue(choices)));
    }

    LoadSettings Load(ParseResult line, LoadSettings? file)
    {
        var usual = file ?? new();
        return load.Over(line, usual with
        {
            ContextLength = line.GetValue(context) ?? usual.ContextLength,
            Threads = line.GetValue(threads) ?? usual.Threads,
            ReusePrefix = line.GetValue(reusePrefix) || usual.ReusePrefix,
            Render = line.GetValue(render) ?? usual.Render,
        });
    }

    static string[]? Given(string[]? values) => values is [_, ..] ? values : null;
}
