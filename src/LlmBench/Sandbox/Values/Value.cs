using System.Numerics;

namespace LlmBench.Sandbox.Values;

/// <summary>
/// Plain data, as it crosses from one process to another: what a function is called with and what it returns.
/// No behaviour of a candidate's classes comes with it.
/// </summary>
abstract record Value
{
    Value()
    {
    }

    /// <summary>Python's <c>None</c>, C#'s <c>null</c>.</summary>
    internal sealed record Nothing : Value;

    internal sealed record Truth(bool Is) : Value;

    internal sealed record Integer(BigInteger Number) : Value;

    internal sealed record Float(double Number) : Value;

    /// <summary>May hold lone surrogates: a candidate can return anything.</summary>
    internal sealed record Text(string Characters) : Value;

    internal sealed record Binary(ReadOnlyMemory<byte> Bytes) : Value;

    internal sealed record List(IReadOnlyList<Value> Items) : Value;

    internal sealed record Tuple(IReadOnlyList<Value> Items) : Value;

    internal sealed record Set(IReadOnlyList<Value> Items) : Value;

    /// <summary>A dictionary's entries, in its order; the order does not count.</summary>
    internal sealed record Map(IReadOnlyList<Entry> Entries) : Value;

    /// <summary>Anything that is not plain data. It equals nothing.</summary>
    /// <param name="Type">Its type's name, as the candidate's process tells it.</param>
    internal sealed record Other(string Type) : Value;

    /// <summary>A key and what it stands for.</summary>
    internal readonly record struct Entry(Value Key, Value Item);
}
