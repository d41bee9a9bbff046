using System.CommandLine;
using LlmBench.Suites;
using LlmBench.Suites.Generated;
using Spectre.Console;

namespace LlmBench.Cli.Catalogs;

/// <summary><c>llmbench generate</c>: writes a fresh suite that no model can have memorised.</summary>
sealed class GenerateCommand : Command
{
    readonly Argument<string> kind = new("kind") { Description = "What to generate: math or chinese." };

    readonly Option<int> seed = new("--seed") { Description = "The same seed makes the same tasks.", Required = true };

    readonly Option<int?> count = new("--count") { Description = "How many tasks. Default: as many as the bundled suite has." };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "The suite's folder; its name is the suite's. Default: KIND-SEED." };

    public GenerateCommand()
        : base("generate", Help.With("Makes a fresh suite, as hard as the bundled one.", "llmbench generate math --seed 7", "llmbench run math ./math-7"))
    {
        kind.CompletionSources.Add([.. Generator.Catalog.All.Select(generator => generator.Name)]);
        Arguments.Add(kind);
        Options.Add(seed);
        Options.Add(count);
        Options.Add(outFolder);
        SetAction(Generate);
    }

    int Generate(ParseResult line)
    {
        var generator = Generator.Catalog[line.GetRequiredValue(kind)];
        var folder = line.GetValue(outFolder) ?? $"{generator.Name}-{line.GetValue(seed)}";
        var suite = Fresh(generator, line.GetValue(seed), line.GetValue(count), folder);
        Write(suite, folder);
        Terminal.Out.WriteLine($"{suite.Tasks.Count} tasks in {folder}; run them with: llmbench run {Runnable(folder)}");
        return ExitCode.Success;
    }

    static Suite Fresh(Generator generator, int seed, int? count, string folder)
    {
        var like = BundledSuites.Read()[generator.Name];
        if (count is < 1 or > 100_000)
        {
            throw new UsageException($"The number of tasks cannot be '{count}': give 1 to 100000.");
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (SuiteName.Problem(name) is { } problem)
        {
            throw new UsageException($"The suite's folder cannot be '{folder}', for its name '{name}' {problem}");
        }

        var tasks = generator.Generate(seed, count ?? like.Tasks.Count, [.. like.Tasks, .. like.Dev ?? []]);
        return like with
        {
            Name = name,
            Version = generator.Version,
            FreshOf = like.Name,
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
