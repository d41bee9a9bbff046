using System.Text;

namespace LlmBench.Scoring.Reading;

/// <summary>
/// Unicode's compatibility form NFKC (Unicode Standard Annex 15): full-width letters become plain ones, a letter and its accent one character.
/// <see cref="string.Normalize()"/> does nothing where .NET runs without ICU.
/// </summary>
static class Nfkc
{
    const int HangulFirst = 0xAC00, LeadFirst = 0x1100, VowelFirst = 0x1161, TailFirst = 0x11A7;
    const int Leads = 19, Vowels = 21, Tails = 28;

    static readonly Lazy<NfkcTables> Tables = new(NfkcTables.Read);

    /// <summary>Lone surrogates come out as U+FFFD.</summary>
    public static string Normalize(string text) => IsPlain(text) ? text : Compose(Decompose(text));

    /// <summary>ASCII, and the Chinese characters and punctuation that have no other form.</summary>
    static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not (< '\u0080' or (>= '一' and <= '\u9FFF') or '。' or '、' or '“' or '”' or '《' or '》' or '「' or '」'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every character in its parts, and the accents of each letter in their canonical order.</summary>
    static List<int> Decompose(string text)
    {
        var parts = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value - HangulFirst is >= 0 and < Leads * Vowels * Tails and var syllable)
            {
                parts.AddRange([LeadFirst + (syllable / (Vowels * Tails)), VowelFirst + (syllable % (Vowels * Tails) / Tails)]);
                parts.AddRange(syllable % Tails == 0 ? [] : [TailFirst + (syllable % Tails)]);
            }
            else if (Tables.Value.Decompositions.TryGetValue(rune.Value, out var full))
            {
                parts.AddRange(full);
            }
            else
            {
                parts.Add(rune.Value);
            }
        }

        SortAccents(parts);
        return parts;
    }

    static void SortAccents(List<int> parts)
    {
        for (var start = 0; start < parts.Count;)
        {
            if (Class(parts[start]) == 0)
            {
                start++;
                continue;
            }

            var end = start;
            while (end < parts.Count && Class(parts[end]) != 0)
            {
                end++;
            }

            var sorted = parts[start..end].OrderBy(Class).ToList();
            for (var i = start; i < end; i++)
            {
                parts[i] = sorted[i - start];
            }

            start = end;
        }
    }

    static string Compose(List<int> parts)
    {
        var composed = new List<int>(parts.Count);
        var (starter, last) = (-1, 0);
        foreach (var part in parts)
        {
            var combining = Class(part);
            var isNext = starter >= 0 && (starter == composed.Count - 1 || (last < combining && last != 0));
            if (isNext && Pair(composed[starter], part) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }

            starter = combining == 0 ? composed.Count : starter;
            last = combining;
            composed.Add(part);
        }

        return Text(composed);
    }

    static int? Pair(int first, int second)
    {
        if (first - LeadFirst is >= 0 and < Leads and var lead && second - VowelFirst is >= 0 and < Vowels and var vowel)
        {
            return HangulFirst + (((lead * Vowels) + vowel) * Tails);
        }

        if (first - HangulFirst is >= 0 and < Leads * Vowels * Tails and var syllable && syllable % Tails == 0 && second - TailFirst is > 0 and < Tails and var tail)
        {
            return first + tail;
        }

        return Tables.Value.Compositions.TryGetValue((first, second), out var pair) ? pair : null;
    }

    static int Class(int c) => c < 0x300 ? 0 : Tables.Value.Classes.GetValueOrDefault(c);

    static string Text(List<int> composed)
    {
        var text = new StringBuilder(composed.Count);
        foreach (var c in composed)
        {
            text.Append(new Rune(c).ToString());
        }

        return text.ToString();
    }
}
