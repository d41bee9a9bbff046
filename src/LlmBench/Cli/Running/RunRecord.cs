using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Cli.Running;

/// <summary>What a run writes down about itself before its first sample.</summary>
static class RunRecord
{
    public static string Program { get; } =
        $"llmbench {typeof(RunRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";

    public static RunInfo Of(RunPlan plan, string id, IReadOnlyList<string> arguments, DateTimeOffset now) => new(
        id,
        now,
        Program,
        arguments,
        plan.Scope,
        plan.Attempts,
        HostInfo.Current(),
        [.. plan.Suites.Select(suite => Of(suite, plan.Scope))],
        [.. plan.Stages.Select(stage => Of(stage.Candidate))])
    {
        Parallel = plan.Parallel > 1 ? plan.Parallel : null,
        RepeatCheck = plan.RepeatCheck > 0 ? plan.RepeatCheck : null,
    };

    /// <summary>What is not the same in two runs and must be, if their samples are to lie in one folder; none when nothing is.</summary>
    public static string? Difference(RunInfo there, RunInfo here) =>
        Unlike("machine", $"{there.Host.Processor}, {there.Host.Cores} cores", $"{here.Host.Processor}, {here.Host.Cores} cores")
        ?? Unlike("scope", there.Scope, here.Scope)
        ?? Unlike("attempts", there.Attempts.ToString(CultureInfo.InvariantCulture), here.Attempts.ToString(CultureInfo.InvariantCulture))
        ?? Unlike("repeat check", $"{there.RepeatCheck ?? 0}", $"{here.RepeatCheck ?? 0}")
        ?? Unlike("suites", Names(there.Suites.Select(suite => suite.Name)), Names(here.Suites.Select(suite => suite.Name)))
        ?? Unlike("candidates", Names(there.Candidates.Select(candidate => candidate.Key)), Names(here.Candidates.Select(candidate => candidate.Key)))
        ?? there.Candidates.Zip(here.Candidates, Difference).FirstOrDefault(difference => difference is not null)
        ?? there.Suites.Zip(here.Suites, Difference).FirstOrDefault(difference => difference is not null);

    static string? Difference(CandidateRecord there, CandidateRecord here) =>
        Unlike($"recipe of {here.Label}", Settings(there.Recipe ?? new Dictionary<string, string>()), Settings(here.Recipe ?? new Dictionary<string, string>()));

    static string? Difference(SuiteRecord there, SuiteRecord here) =>
        Unlike($"suite {here.Name}", $"version {there.Version}", $"version {here.Version}")
        ?? Unlike($"settings of {here.Name}", Settings(there.Generation), Settings(here.Generation))
        ?? Unlike($"tasks or prompt of {here.Name}", there.Digest, here.Digest);

    static string? Unlike(string what, string there, string here) => there == here ? null : $"{what}: {there} there, {here} here";

    static string Names(IEnumerable<string> names) => string.Join(" ", names);

    static string Settings(IReadOnlyDictionary<string, string> settings) =>
        string.Join(" ", settings.Select(setting => $"{setting.Key}={setting.Value}"));

    static SuiteRecord Of(Suite suite, string scope)
    {
        var text = SuiteWriter.SuiteText(suite) + SuiteWriter.TasksText(suite.Tasks);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new(suite.Name, suite.Version, suite.TasksOf(scope).Count(), digest, Named(suite.Generation));
    }

    public static CandidateRecord Of(Candidate candidate) => new(
        candidate.Key,
        candidate.Label,
        candidate.Model.Name,
        candidate.Model.Quantization,
        candidate.Engine.Name,
        candidate.Model.EngineVersion ?? candidate.Engine.Version,
        candidate.Model.Digest,
        candidate.Model.SizeBytes,
        Named(candidate),
        candidate.Model.ParameterCount,
        candidate.Model.Architecture,
        candidate.Model.TemplateDigest)
    {
        ContextLength = candidate.Model.ContextLength,
        Capabilities = candidate.Model.Capabilities,
        Recipe = candidate.Recipe?.Settings(),
        Price = candidate.Price is { } price ? new(price.Input, price.Output) : null,
    };

    static SortedDictionary<string, string> Named(GenerationSettings settings) => new(StringComparer.Ordinal)
    {
        ["maxTokens"] = Text(settings.MaxTokens),
        ["temperature"] = Text(settings.Temperature),
        ["topK"] = Text(settings.TopK),
        ["topP"] = Text(settings.TopP),
        ["minP"] = Text(settings.MinP),
        ["repeatPenalty"] = Text(settings.RepeatPenalty),
        ["seed"] = Text(settings.Seed),
        ["think"] = settings.Effort ?? settings.Thinking switch { true => "on", false => "off", null => "model" },
        ["stop"] = string.Join(" ", settings.Stop ?? []),
    };

    static SortedDictionary<string, string> Named(Candidate candidate)
    {
        var settings = candidate.Load;
        return new(StringComparer.Ordinal)
        {
            ["contextLength"] = Text(settings.ContextLength),
            ["threads"] = Text(settings.Threads),
            ["reusePrefix"] = settings.ReusePrefix ? "true" : "false",
            ["render"] = settings.Render ?? "harness",
            ["gpuLayers"] = settings.GpuLayers is { } layers ? Text(layers) : "all",
            ["flashAttention"] = settings.FlashAttention switch { true => "on", false => "off", null => "engine" },
            ["kvKeys"] = settings.KvKeys ?? "engine",
            ["kvValues"] = settings.KvValues ?? "engine",
            ["slots"] = Text(settings.Slots),
            ["choices"] = candidate.Choices ?? ChoiceTasks.Written,
        };
    }

    static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
