namespace LlmBench.Suites.Public.Files;

/// <summary>JSON as Python writes it, where infinity is a word.</summary>
static class PythonJson
{
    static ReadOnlySpan<byte> Infinity => "Infinity"u8;

    /// <summary>An infinite number becomes one that is too large for a double: readers take it for infinite.</summary>
    public static ReadOnlyMemory<byte> Plain(ReadOnlyMemory<byte> json)
    {
        if (json.Span.IndexOf(Infinity) < 0)
        {
            return json;
        }

        var (plain, isText) = (new List<byte>(json.Length), false);
        for (var rest = json.Span; !rest.IsEmpty;)
        {
            var isInfinity = !isText && rest.StartsWith(Infinity);
            var taken = isInfinity ? Infinity.Length : isText && rest is [(byte)'\\', _, ..] ? 2 : 1;
            isText ^= rest[0] == '"';
            plain.AddRange(isInfinity ? "1e999"u8 : rest[..taken]);
            rest = rest[taken..];
        }

        return plain.ToArray();
    }
}
