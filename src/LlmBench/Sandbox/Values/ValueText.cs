using System.Globalization;
using System.Text;

namespace LlmBench.Sandbox.Values;

/// <summary>Shows a value to a person, cut to a line.</summary>
static class ValueText
{
    const int Longest = 120;

    public static string Of(Value value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.Length > Longest ? string.Concat(text.ToString().AsSpan(0, Longest), "...") : text.ToString();
    }

    static void Append(StringBuilder text, Value value)
    {
        if (text.Length > Longest)
        {
            return;
        }

        _ = value switch
        {
            Value.Nothing => text.Append("None"),
            Value.Truth(var truth) => text.Append(truth ? "True" : "False"),
            Value.Integer(var number) => text.Append(number.GetBitLength() > 400 ? "a very large integer" : number.ToString(CultureInfo.InvariantCulture)),
            Value.Float(var number) => text.Append(FloatText(number)),
            Value.Text(var characters) => text.Append('\'').Append(characters.AsSpan(0, Math.Min(Longest, characters.Length))).Append('\''),
            Value.Binary(var bytes) => text.Append(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
            Value.List(var items) => Many(text, '[', ']', items),
            Value.Tuple(var items) => Many(text, '(', ')', items),
            Value.Set(var items) => Many(text, '{', '}', items),
            Value.Map(var entries) => Many(text, '{', '}', [.. entries.Take(Longest).Select(entry => new Value.Tuple([entry.Key, entry.Item]))]),
            Value.Other(var type) => text.Append("an object of type ").Append(type.AsSpan(0, Math.Min(Longest, type.Length))),
            _ => text,
        };
    }

    static string FloatText(double number) =>
        number.ToString("R", CultureInfo.InvariantCulture) is var digits && double.IsInteger(number) && !digits.Contains('E', StringComparison.Ordinal) ? digits + ".0" : digits;

    static StringBuilder Many(StringBuilder text, char open, char close, IReadOnlyList<Value> items)
    {
        text.Append(open);
        for (var i = 0; i < items.Count && text.Length <= Longest; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(text, items[i]);
        }

        return text.Append(close);
    }
}
