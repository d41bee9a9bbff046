namespace LlmBench.Sandbox.Values;

/// <summary>The first byte of a value on the wire; <c>Guests/wire.py</c> has the same list.</summary>
static class ValueTag
{
    public const byte Nothing = (byte)'n';
    public const byte True = (byte)'t';
    public const byte False = (byte)'f';

    /// <summary>A length and a two's complement number, lowest byte first.</summary>
    public const byte Integer = (byte)'i';

    /// <summary>Eight bytes, lowest first.</summary>
    public const byte Float = (byte)'d';

    /// <summary>Sixteen bytes: two floats. Only Python has it, so the harness takes it for <see cref="Other"/>.</summary>
    public const byte Complex = (byte)'c';

    /// <summary>A length and UTF-16, lowest byte first.</summary>
    public const byte Text = (byte)'s';
    public const byte Binary = (byte)'b';

    /// <summary>A count and as many values; so are tuples and sets. A map has two values for each of its count.</summary>
    public const byte List = (byte)'l';
    public const byte Tuple = (byte)'u';
    public const byte Set = (byte)'e';
    public const byte Map = (byte)'m';

    /// <summary>A length and the type's name in UTF-16.</summary>
    public const byte Other = (byte)'o';
}
