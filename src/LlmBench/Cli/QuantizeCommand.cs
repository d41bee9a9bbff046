using System.CommandLine;
using System.Globalization;
using LlmBench.Gguf;
using Spectre.Console;

namespace LlmBench.Cli;

/// <summary><c>llmbench quantize</c>: writes smaller forms of a GGUF file.</summary>
sealed class QuantizeCommand : Command
{
    readonly Argument<string> source = new("model") { Description = "A GGUF file in f32, f16 or bf16." };

    readonly Option<string[]> to = new("--to")
    {
        Description = $"What to make of it, separated by commas: {string.Join(", ", Names)}.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "The folder for the new files. Default: the model's own." };

    readonly Option<bool> force = new("--force") { Description = "Replace files that are there already." };

    public QuantizeCommand()
        : base("quantize", Help.With(
            "Writes smaller forms of a GGUF file. All matrices get the format that is named, embeddings too; vectors stay as they are.",
            "llmbench quantize model-f16.gguf --to q8_0,q4_0",
            "llmbench run math --model model-q8_0.gguf --model model-q4_0.gguf"))
    {
        to.CompletionSources.Add([.. Names]);
        Arguments.Add(source);
        Options.Add(to);
        Options.Add(outFolder);
        Options.Add(force);
        SetAction(Quantize);
    }

    static IEnumerable<string> Names => WeightFormat.All.Where(format => format.Encode is not null).Select(format => format.Name);

    Task<int> Quantize(ParseResult line, CancellationToken ct)
    {
        var formats = line.GetRequiredValue(to).SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries)).Distinct().Select(Format).ToList();
        var file = GgufFile.Read(line.GetRequiredValue(source));
        var plans = formats.Select(format => Requantization.Of(file, format)).ToList();
        var targets = plans.ConvertAll(plan => (Plan: plan, Path: PathFor(plan, line.GetValue(outFolder))));
        targets.ForEach(target => RefuseOccupied(target.Plan, target.Path, line.GetValue(force)));
        Directory.CreateDirectory(Path.GetDirectoryName(targets[0].Path)!);
        foreach (var (plan, path) in targets)
        {
            var written = WithProgress(plan, progress => QuantizedFile.Write(plan, path, line.GetValue(force), progress, ct));
            Show(plan, written);
        }

        return Task.FromResult(ExitCode.Success);
    }

    static WeightFormat Format(string name) =>
        WeightFormat.All.FirstOrDefault(format => format.Encode is not null && string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"There is no quantization '{name}' here.{Nearest.Hint(name, Names)} Known: {string.Join(", ", Names)}.");

    /// <summary>The source's name with the new format in place of its own.</summary>
    static string PathFor(Requantization plan, string? folder)
    {
        var name = Path.GetFileNameWithoutExtension(plan.Source.Path);
        var ending = WeightFormat.Supported.FirstOrDefault(format => name.EndsWith($"-{format.Name}", StringComparison.OrdinalIgnoreCase));
        var model = ending is null ? name : name[..^(ending.Name.Length + 1)];
        return Path.GetFullPath(Path.Combine(folder ?? Path.GetDirectoryName(Path.GetFullPath(plan.Source.Path))!, $"{model}-{plan.Format.Name}.gguf"));
    }

    /// <summary>A file that has another size holds something else for certain: no need to compute first.</summary>
    static void RefuseOccupied(Requantization plan, string path, bool force)
    {
        if (path == Path.GetFullPath(plan.Source.Path))
        {
            throw new UsageException($"'{path}' is the source itself: name another folder with --out.");
        }

        if (File.Exists(Path.GetDirectoryName(path)))
        {
            throw new UsageException($"'{Path.GetDirectoryName(path)}' is a file, not a folder.");
        }

        if (!force && File.Exists(path) && new FileInfo(path).Length != plan.SizeBytes())
        {
            throw QuantizedFile.Occupied(path);
        }
    }

    static QuantizedFile WithProgress(Requantization plan, Func<IProgress<long>?, QuantizedFile> write)
    {
        if (Console.IsErrorRedirected)
        {
            return write(null);
        }

        return Terminal.Error.Progress().Start(display =>
        {
            var task = display.AddTask(plan.Format.Name, maxValue: plan.Tensors.Sum(tensor => tensor.Count));
            return write(new Reporter(task));
        });
    }

    static void Show(Requantization plan, QuantizedFile file)
    {
        Terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Format.Name}: {file.Path}, {file.SizeBytes / 1e6:0.0} MB ({(double)file.SizeBytes / plan.Source.SizeBytes:P0} of the source), error {file.RelativeError:P2}, {file.Time.TotalSeconds:0.0} s{(file.Unchanged ? ", was there already" : "")}"));
        if (plan.Exceptions.ToList() is [var first, ..] exceptions)
        {
            Terminal.Out.WriteLine($"  {exceptions.Count} matrices whose rows are no multiple of {plan.Format.BlockSize} are {string.Join(" and ", exceptions.Select(tensor => tensor.Format.Name).Distinct())}, such as {Untrusted.ForTerminal(first.Name)} with rows of {first.Columns}.");
        }
    }

    sealed class Reporter(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Increment(value);
    }
}
