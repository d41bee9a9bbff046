using System.CommandLine;
using System.Globalization;
using LlmBench.Cli.Quantizing;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Gguf;
using Spectre.Console;

namespace LlmBench.Cli.Weights;

/// <summary><c>llmbench quantize</c>: writes smaller forms of a GGUF file.</summary>
sealed class QuantizeCommand : Command
{
    readonly Argument<string> model = new("model") { Description = "A GGUF file in f32, f16 or bf16." };

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
            "Writes smaller forms of a GGUF file. All matrices get the format that is named, embeddings too; vectors stay as they are. Mixtures such as q4_k_m are llama.cpp's, where this program was built with it.",
            "llmbench quantize model-f16.gguf --to q8_0,q4_0",
            "llmbench run math --model model-q8_0.gguf --model model-q4_0.gguf"))
    {
        to.CompletionSources.Add([.. Names]);
        Arguments.Add(model);
        Options.Add(to);
        Options.Add(outFolder);
        Options.Add(force);
        SetAction(Quantize);
    }

    static IEnumerable<WeightFormat> Formats => WeightFormat.All.Where(format => format.Encode is not null);

    static IEnumerable<(string Level, IQuantizer Quantizer)> Mixtures =>
        Engine.Catalog.All.Select(engine => engine.Quantizer).OfType<IQuantizer>().SelectMany(quantizer => quantizer.Levels.Select(level => (level, quantizer)));

    static IEnumerable<string> Names => Formats.Select(format => format.Name).Concat(Mixtures.Select(mixture => mixture.Level));

    Task<int> Quantize(ParseResult line, CancellationToken ct)
    {
        var names = line.GetRequiredValue(to).SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries)).Select(name => name.ToLowerInvariant()).Distinct();
        var source = line.GetRequiredValue(model);
        var wanted = names.Select(Known).ToList();
        var file = GgufFile.Read(source);
        var jobs = wanted.ConvertAll(name => JobFor(file, name, line.GetValue(outFolder)));
        jobs.ForEach(job => RefuseOccupied(job, line.GetValue(force)));
        Directory.CreateDirectory(Path.GetDirectoryName(jobs[0].Path)!);
        foreach (var job in jobs)
        {
            Show(job, WithProgress(job, progress => job.Write(line.GetValue(force), progress, ct)));
        }

        return Task.FromResult(ExitCode.Success);
    }

    static string Known(string name) =>
        Names.Contains(name) ? name
        : throw new UsageException($"There is no quantization '{name}' here.{Nearest.Hint(name, Names)} Known: {string.Join(", ", Names)}.{WithoutMixtures}");

    static string WithoutMixtures => Mixtures.Any() ? "" : " Mixtures such as q4_k_m and q2_k need the engine llamasharp (docs/llamasharp.md).";

    static QuantizationJob JobFor(GgufFile file, string name, string? folder)
    {
        var path = PathFor(file, name, folder);
        return Formats.FirstOrDefault(format => format.Name == name) is { } own
            ? new OwnQuantization(Requantization.Of(file, own), path)
            : new LibraryQuantization(file, name, path, Mixtures.First(mixture => mixture.Level == name).Quantizer);
    }

    /// <summary>The source's name with the new format in place of its own.</summary>
    static string PathFor(GgufFile source, string format, string? folder)
    {
        var name = Path.GetFileNameWithoutExtension(source.Path);
        var ending = WeightFormat.Supported.FirstOrDefault(known => name.EndsWith($"-{known.Name}", StringComparison.OrdinalIgnoreCase));
        var stem = ending is null ? name : name[..^(ending.Name.Length + 1)];
        return Path.GetFullPath(Path.Combine(folder ?? Path.GetDirectoryName(Path.GetFullPath(source.Path))!, $"{stem}-{format}.gguf"));
    }

    /// <summary>A file that has another size holds something else for certain: no need to compute first.</summary>
    static void RefuseOccupied(QuantizationJob job, bool force)
    {
        if (job.Path == Path.GetFullPath(job.Source.Path))
        {
            throw new UsageException($"'{job.Path}' is the source itself: name another folder with --out.");
        }

        if (File.Exists(Path.GetDirectoryName(job.Path)))
        {
            throw new UsageException($"'{Path.GetDirectoryName(job.Path)}' is a file, not a folder.");
        }

        if (!force && File.Exists(job.Path) && job.SizeBytes is { } size && new FileInfo(job.Path).Length != size)
        {
            throw QuantizedFile.Occupied(job.Path);
        }
    }

    static QuantizedFile WithProgress(QuantizationJob job, Func<IProgress<double>, QuantizedFile> write)
    {
        if (Console.IsErrorRedirected)
        {
            return write(new Reporter(null));
        }

        return Terminal.Error.Progress().Start(display => write(new Reporter(display.AddTask(job.Name, maxValue: 1))));
    }

    static void Show(QuantizationJob job, QuantizedFile file)
    {
        Terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{job.Name}: {file.Path}, {file.SizeBytes / 1e6:0.0} MB ({(double)file.SizeBytes / job.Source.SizeBytes:P0} of the source){(file.RelativeError is { } error ? string.Create(CultureInfo.InvariantCulture, $", error {error:P2}") : "")}, {file.Time.TotalSeconds:0.0} s{(file.Unchanged ? ", was there already" : "")}"));
        if (job.Remark is { } remark)
        {
            Terminal.Out.WriteLine($"  {Untrusted.ForTerminal(remark)}");
        }
    }

    sealed class Reporter(ProgressTask? task) : IProgress<double>
    {
        public void Report(double value) => task?.Value(value);
    }
}
