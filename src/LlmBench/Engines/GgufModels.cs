namespace LlmBench.Engines;

/// <summary>GGUF files anywhere, and by name those in the folder <c>models</c> beside the program: the nano models.</summary>
/// <param name="describe">Reads a file and says whether an engine can run it in that way.</param>
sealed class GgufModels(Func<string, LoadSettings, Model> describe) : IModelSource
{
    const string Ending = ".gguf";

    static string Folder => Path.Combine(AppContext.BaseDirectory, "models");

    public Task<IReadOnlyList<Model>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Model>>([.. Known().Select(file => describe(file, new()))]);

    public Task<IReadOnlyList<Model>> FindAsync(string name, LoadSettings settings, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Model>>(IsFile(name) ? [describe(name, settings)] : [.. Named(name).Select(file => describe(file, settings))]);

    /// <summary>Whether users mean a file and not the name of a model.</summary>
    public static bool IsFile(string name) =>
        name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || name.AsSpan().ContainsAny('/', '\\') || File.Exists(name);

    /// <summary>Smallest model first, and of each the finest quantization first.</summary>
    static IEnumerable<string> Known() =>
        Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, "*" + Ending).OrderBy(file => LargestOf(ModelOf(file))).ThenByDescending(file => new FileInfo(file).Length)
            : [];

    static long LargestOf(string model) => Directory.EnumerateFiles(Folder, $"{model}-*{Ending}").Max(file => new FileInfo(file).Length);

    static string ModelOf(string file) => Path.GetFileName(file)[..Path.GetFileName(file).LastIndexOf('-')];

    static string QuantizationOf(string file) => Path.GetFileNameWithoutExtension(file)[(ModelOf(file).Length + 1)..];

    static List<string> Named(string name)
    {
        var (model, quantization) = name.Split(':', 2) is [var first, var second] ? (first, second) : (name, null);
        var files = Known().Where(file => ModelOf(file) == model).ToList();
        var found = quantization is null ? files : files.FindAll(file => QuantizationOf(file) == quantization);
        return found is [] ? throw Unknown(name) : found;
    }

    static UsageException Unknown(string name)
    {
        var known = Known().Select(file => $"{ModelOf(file)}:{QuantizationOf(file)}").ToList();
        var hint = Nearest.Hint(name, known.Concat(known.Select(full => full.Split(':')[0])));
        return new($"There is no model '{name}'.{hint} Known: {string.Join(", ", known)}; or name a GGUF file.");
    }
}
