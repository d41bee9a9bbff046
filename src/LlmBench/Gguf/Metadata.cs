namespace LlmBench.Gguf;

/// <summary>The named values of a GGUF file. Whole numbers are <see cref="long"/>, others <see cref="double"/>, arrays are lists of either, of texts or of truth values.</summary>
/// <param name="path">For messages.</param>
sealed class Metadata(string path, IReadOnlyDictionary<string, object> values)
{
    public IReadOnlyDictionary<string, object> Values => values;

    public string? Text(string key) => Get<string>(key, "a text");

    public bool? Flag(string key) => values.GetValueOrDefault(key) is null ? null : Get<object>(key, "a truth value") is bool flag ? flag : throw Wrong(key, "a truth value");

    public IReadOnlyList<string>? Texts(string key) => List<string>(key, "a list of texts");

    public IReadOnlyList<long>? Integers(string key) => List<long>(key, "a list of whole numbers");

    public int? Integer(string key) => values.GetValueOrDefault(key) switch
    {
        null => null,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Wrong(key, "a whole number"),
    };

    public double? Number(string key) => values.GetValueOrDefault(key) switch
    {
        null => null,
        double number => number,
        long number => number,
        _ => throw Wrong(key, "a number"),
    };

    /// <exception cref="UsageException">There is none.</exception>
    public int RequiredInteger(string key) => Integer(key) ?? throw Missing(key);

    /// <exception cref="UsageException">There is none.</exception>
    public string RequiredText(string key) => Text(key) ?? throw Missing(key);

    T? Get<T>(string key, string kind)
        where T : class =>
        values.GetValueOrDefault(key) switch
        {
            null => null,
            T value => value,
            _ => throw Wrong(key, kind),
        };

    IReadOnlyList<T>? List<T>(string key, string kind) =>
        Get<IReadOnlyList<object>>(key, kind) is { } list
            ? list.All(item => item is T) ? [.. list.Cast<T>()] : throw Wrong(key, kind)
            : null;

    UsageException Wrong(string key, string kind) => new($"'{path}': '{key}' is not {kind}.");

    UsageException Missing(string key) => new($"'{path}' does not say '{key}', without which it cannot be run.");
}
