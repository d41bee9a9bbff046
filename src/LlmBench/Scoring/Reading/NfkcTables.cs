using System.Globalization;

namespace LlmBench.Scoring.Reading;

/// <summary>What Unicode says of characters that have parts or combine, as <c>nfkc.txt</c> lists it.</summary>
/// <param name="Decompositions">All parts of a character, down to those that have none.</param>
/// <param name="Classes">Canonical combining classes other than 0.</param>
sealed record NfkcTables(
    IReadOnlyDictionary<int, int[]> Decompositions,
    IReadOnlyDictionary<int, int> Classes,
    IReadOnlyDictionary<(int First, int Second), int> Compositions)
{
    public static NfkcTables Read()
    {
        using var stream = typeof(NfkcTables).Assembly.GetManifestResourceStream("nfkc.txt")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        reader.ReadLine();
        return new(
            Lines(reader).ToDictionary(line => Hex(line[0]), line => line[1..].Select(Hex).ToArray()),
            Lines(reader).ToDictionary(line => Hex(line[0]), line => int.Parse(line[1], CultureInfo.InvariantCulture)),
            Lines(reader).ToDictionary(line => (Hex(line[0]), Hex(line[1])), line => Hex(line[2])));
    }

    /// <summary>Up to the next heading, which is one word.</summary>
    static IEnumerable<string[]> Lines(StreamReader reader)
    {
        while (reader.ReadLine()?.Split(' ') is [_, _, ..] line)
        {
            yield return line;
        }
    }

    static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
