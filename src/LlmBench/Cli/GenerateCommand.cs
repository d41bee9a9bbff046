using System.CommandLine;
using LlmBench.Suites;
using LlmBench.Suites.Generated;
using Spectre.Console;

namespace LlmBench.Cli;

/// <summary><c>llmbench generate</c>: writes a fresh suite that no model can have memorised.</summary>
sealed class GenerateCommand : Command
{
    static readonly string[] Kinds = ["math"];

    readonly Argument<string> kind = new("kind") { Description = "What to generate: math." };

    readonly Option<int> seed = new("--seed") { Description = "The same seed makes the same tasks.", Required = true };

    readonly Option<int?> count = new("--count") { Description = "How many tasks. Default: as many as the bundled suite has." };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "The suite's folder; its name is the suite's. Default: math-SEED." };

    public GenerateCommand()
        : base("generate", Help.With("Makes a fresh suite, as hard as the bundled one.", "llmbench generate math --seed 7", "llmbench run ./math-7"))
    {
        Arguments.Add(kind);
        Options.Add(seed);
        Options.Add(count);
        Options.Add(outFolder);
        SetAction(Generate);
    }

    int Generate(ParseResult line)
    {
        var name = line.GetRequiredValue(kind);
        if (!Kinds.Contains(name))
        {
            throw new UsageException($"'{name}' cannot be generated.{Nearest.Hint(name, Kinds)} Known: {string.Join(", ", Kinds)}.");
        }

        var folder = line.GetValue(outFolder) ?? $"{name}-{line.GetValue(seed)}";
        var suite = Fresh(BundledSuites.Read()[name], line.GetValue(seed), line.GetValue(count), folder);
        Write(suite, folder);
        Terminal.Out.WriteLine($"{suite.Tasks.Count} tasks in {folder}; run them with: llmbench run {Runnable(folder)}");
        return ExitCode.Success;
    }

    static Suite Fresh(Suite like, int seed, int? count, string folder)
    {
        if (count is < 1 or > 100_000)
        {
            throw new UsageException($"The number of tasks cannot be '{count}': give 1 to 100000.");
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (SuiteName.Problem(name) is { } problem)
        {
            throw new UsageException($"The suite's folder cannot be '{folder}', for its name '{name}' {problem}");
        }

        var tasks = MathGenerator.Generate(seed, count ?? like.Tasks.Count);
        return like with
        {
            Name = name,
            Version = MathGenerator.Version,
            Title = $"{like.Title}, seed {seed}",
            NativeTitle = like.NativeTitle is { } native ? $"{native} {seed}" : null,
            Scopes = like.Scopes.Where(scope => scope.Value < tasks.Count).ToDictionary(),
            Tasks = tasks,
        };
    }

    static void Write(Suite suite, string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new UsageException($"'{folder}' is there already: name a new folder with --out.");
        }

        try
        {
            SuiteWriter.Write(suite, folder);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UsageException($"'{folder}' cannot be written: {error.Message}");
        }
    }

    /// <summary>A suite's folder is told from a name by its slash.</summary>
    static string Runnable(string folder) => folder.AsSpan().ContainsAny('/', '\\') ? folder : $"./{folder}";
}
