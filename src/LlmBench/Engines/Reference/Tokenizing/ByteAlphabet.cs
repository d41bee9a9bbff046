using System.Collections.Frozen;

namespace LlmBench.Engines.Reference.Tokenizing;

/// <summary>GPT-2's letters for the 256 bytes: printable ones stand for themselves, the others follow from U+0100 on.</summary>
static class ByteAlphabet
{
    static readonly char[] Letters = [.. Enumerable.Range(0, 256).Select(LetterOf)];

    static readonly FrozenDictionary<char, byte> Bytes = Letters.Select((letter, i) => (letter, i)).ToFrozenDictionary(entry => entry.letter, entry => (byte)entry.i);

    public static char Letter(byte value) => Letters[value];

    /// <returns>The bytes that the letters stand for; none where one of them stands for no byte.</returns>
    public static byte[]? BytesOf(string letters) =>
        letters.All(Bytes.ContainsKey) ? [.. letters.Select(letter => Bytes[letter])] : null;

    static char LetterOf(int value) =>
        IsPrintable(value) ? (char)value : (char)(256 + Enumerable.Range(0, value).Count(other => !IsPrintable(other)));

    static bool IsPrintable(int value) => value is (>= 33 and <= 126) or (>= 161 and <= 172) or (>= 174 and <= 255);
}
