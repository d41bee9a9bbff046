using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace LlmBench.Sandbox.Values;

/// <summary>
/// Reads a value as task files write it: plain JSON, where a number with a point or an exponent is a float, and an object with one property
/// whose name starts with <c>$</c> is what JSON has no word for: <c>{"$tuple":[1,2]}</c>, <c>$set</c>, <c>$map</c> (pairs), <c>$bytes</c>
/// (hexadecimal), <c>$float</c> (<c>nan</c>, <c>inf</c>, <c>-inf</c>).
/// </summary>
static class ValueJson
{
    /// <exception cref="FormatException">It is not such a value; the message says where it goes wrong.</exception>
    public static Value Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => new Value.Nothing(),
        JsonValueKind.True => new Value.Truth(true),
        JsonValueKind.False => new Value.Truth(false),
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.String => new Value.Text(json.GetString()!),
        JsonValueKind.Array => new Value.List(Many(json)),
        _ => json.EnumerateObject().ToList() is [{ Name: ['$', ..] } special] ? Special(special) : Map(json),
    };

    public static IReadOnlyList<Value> Many(JsonElement json) => [.. json.EnumerateArray().Select(Read)];

    static Value Number(string text) =>
        text.AsSpan().ContainsAny('.', 'e', 'E')
            ? new Value.Float(double.Parse(text, CultureInfo.InvariantCulture))
            : new Value.Integer(BigInteger.Parse(text, CultureInfo.InvariantCulture));

    static Value.Map Map(JsonElement json) =>
        new([.. json.EnumerateObject().Select(property => new Value.Entry(new Value.Text(property.Name), Read(property.Value)))]);

    static Value Special(JsonProperty special) => special.Name switch
    {
        "$tuple" => new Value.Tuple(Many(special.Value)),
        "$set" => new Value.Set(Many(special.Value)),
        "$map" => new Value.Map([.. special.Value.EnumerateArray().Select(pair => new Value.Entry(Read(pair[0]), Read(pair[1])))]),
        "$bytes" => new Value.Binary(Convert.FromHexString(special.Value.GetString()!)),
        "$float" => new Value.Float(special.Value.GetString() switch
        {
            "nan" => double.NaN,
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            var text => throw new FormatException($"There is no float '{text}': write nan, inf or -inf, or a number."),
        }),
        var name => throw new FormatException($"There is no value of kind '{name}': there are $tuple, $set, $map, $bytes and $float."),
    };
}
