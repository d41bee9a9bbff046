namespace LlmBench.Sandbox.Values;

/// <summary>
/// Whether a returned value is the expected one: the same type at every place (<c>2</c> is not <c>2.0</c>, a list is not a tuple), floats
/// within <see cref="Tolerance"/>.
/// </summary>
static class ValueComparison
{
    /// <summary>Relative to the expected float, and absolute near zero.</summary>
    public const double Tolerance = 1e-9;

    public static bool Matches(Value expected, Value actual) => (expected, actual) switch
    {
        (Value.Nothing, Value.Nothing) => true,
        (Value.Truth(var a), Value.Truth(var b)) => a == b,
        (Value.Integer(var a), Value.Integer(var b)) => a == b,
        (Value.Float(var a), Value.Float(var b)) => Near(a, b),
        (Value.Text(var a), Value.Text(var b)) => string.Equals(a, b, StringComparison.Ordinal),
        (Value.Binary(var a), Value.Binary(var b)) => a.Span.SequenceEqual(b.Span),
        (Value.List(var a), Value.List(var b)) => InOrder(a, b),
        (Value.Tuple(var a), Value.Tuple(var b)) => InOrder(a, b),
        (Value.Set(var a), Value.Set(var b)) => InAnyOrder(a, b, Matches),
        (Value.Map(var a), Value.Map(var b)) => InAnyOrder(a, b, (x, y) => Matches(x.Key, y.Key) && Matches(x.Item, y.Item)),
        _ => false,
    };

    static bool Near(double expected, double actual) =>
        expected.Equals(actual)
        || (double.IsFinite(expected) && double.IsFinite(actual) && Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected)));

    static bool InOrder(IReadOnlyList<Value> expected, IReadOnlyList<Value> actual) =>
        expected.Count == actual.Count && expected.Zip(actual, Matches).All(same => same);

    /// <summary>Quadratic in the expected value, which is ours and small.</summary>
    static bool InAnyOrder<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, Func<T, T, bool> matches)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }

        var left = actual.ToList();
        return expected.All(item => left.FindIndex(other => matches(item, other)) is >= 0 and var at && Removed(left, at));
    }

    static bool Removed<T>(List<T> items, int at)
    {
        items.RemoveAt(at);
        return true;
    }
}
