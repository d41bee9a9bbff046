using System.Globalization;

namespace LlmBench.Engines.Ollama;

/// <summary>Well-known names of Ollama's library: what a name that does not exist was probably meant to be, and how quantizations are tagged.</summary>
static class LibraryNames
{
    /// <summary>Short tags, and before the quantization of a full tag, where that is not the short tag, what stands in its place.</summary>
    static readonly Dictionary<string, (string Tag, string? Full)[]> Families = new()
    {
        ["deepseek-r1"] =
        [
            ("1.5b", "1.5b-qwen-distill"), ("7b", "7b-qwen-distill"), ("8b", "8b-0528-qwen3"), ("14b", "14b-qwen-distill"),
            ("32b", "32b-qwen-distill"), ("70b", "70b-llama-distill"), ("671b", null),
        ],
        ["llama4"] =
        [
            ("scout", "17b-scout-16e-instruct"), ("16x17b", "17b-scout-16e-instruct"),
            ("maverick", "17b-maverick-128e-instruct"), ("128x17b", "17b-maverick-128e-instruct"),
        ],
        ["qwen3"] =
        [
            ("0.6b", null), ("1.7b", null), ("4b", null), ("8b", null), ("14b", null), ("30b", "30b-a3b"), ("32b", null), ("235b", "235b-a22b"),
            ("30b-a3b-thinking-2507", null), ("30b-a3b-instruct-2507", null),
        ],
    };

    static readonly string[] Quantizations = ["q4_K_M", "q4_K_S", "q5_K_M", "q5_K_S", "q6_K", "q3_K_M", "q2_K", "q8_0", "q4_0", "fp16", "bf16"];

    public static IReadOnlyList<string> All { get; } = [.. Families.SelectMany(family => family.Value, (family, tag) => $"{family.Key}:{tag.Tag}")];

    /// <summary>Of <paramref name="names"/> the one that is nearest to what was typed: by its words, then by its size, then by its letters.</summary>
    public static string? Nearest(string typed, IReadOnlyList<string> names)
    {
        var words = WordsOf(typed);
        var size = SizeOf(words);
        var shared = names.Where(name => WordsOf(name).Intersect(words).Any(word => SizeOf([word]) is null)).ToList();
        return shared is []
            ? LlmBench.Nearest.To(typed, names)
            : shared.OrderByDescending(name => WordsOf(name).Intersect(words).Count(word => SizeOf([word]) is null))
                .ThenBy(name => Distance(size, SizeOf(WordsOf(name))))
                .ThenBy(name => LlmBench.Nearest.Distance(typed, name))
                .First();
    }

    /// <summary>The full tag of one quantization: <c>qwen3:8b-q8_0</c>, <c>deepseek-r1:14b-qwen-distill-q4_K_M</c>.</summary>
    public static string Quantized(string name, string quantization)
    {
        var (family, tag) = name.Split(':', 2) is [var first, var second]
            ? (first, second)
            : throw new UsageException($"'{name}' names no size: the quantizations of a model are named after it, as in '{Nearest(name, All) ?? "qwen3:8b"}'.");
        var full = Families.GetValueOrDefault(family)?.FirstOrDefault(known => known.Tag == tag).Full ?? tag;
        return $"{family}:{full}-{Spelled(quantization)}";
    }

    /// <summary>A tag without the quantization at its end.</summary>
    public static string WithoutQuantization(string tag) =>
        Quantizations.FirstOrDefault(known => tag.EndsWith($"-{known}", StringComparison.OrdinalIgnoreCase)) is { } found ? tag[..^(found.Length + 1)] : tag;

    /// <summary>As the library spells it.</summary>
    static string Spelled(string quantization) =>
        quantization.Equals("f16", StringComparison.OrdinalIgnoreCase) ? "fp16"
        : Array.Find(Quantizations, known => known.Equals(quantization, StringComparison.OrdinalIgnoreCase)) ?? quantization;

    static HashSet<string> WordsOf(string name) => [.. name.ToLowerInvariant().Split(':', '-', '/')];

    /// <summary>In billions of parameters: 17 of <c>17b</c>, 272 of <c>16x17b</c>.</summary>
    static double? SizeOf(IEnumerable<string> words) => words.Select(SizeOf).FirstOrDefault(size => size is not null);

    static double? SizeOf(string word)
    {
        if (!word.EndsWith('b'))
        {
            return null;
        }

        var factors = word[..^1].Split('x').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN);
        var size = factors.Aggregate(1.0, (product, factor) => product * factor);
        return double.IsNaN(size) ? null : size;
    }

    /// <summary>Of sizes, as a ratio; without one, all are alike.</summary>
    static double Distance(double? a, double? b) => a is { } x && b is { } y ? Math.Abs(Math.Log(x / y)) : double.MaxValue;
}
