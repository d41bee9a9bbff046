using System.Globalization;
using System.Text;

namespace LlmBench.Scoring.Texts;

/// <summary>Cuts a text into what is compared: Unicode's compatibility forms, lower case, no punctuation.</summary>
static class TextUnits
{
    /// <summary>Of an answer; what is longer is compared up to here, so that no answer takes more than its share of work.</summary>
    public const int MostCharacters = 20_000;

    /// <summary>Letters and digits one by one, of whatever script.</summary>
    public static IReadOnlyList<string> Characters(string text) => [.. Elements(text).Where(IsWord)];

    /// <summary>As people count: Chinese characters one by one, and words and numbers with all that joins them (don't, well-known, 3.14).</summary>
    public static int Count(string text)
    {
        var words = new StringBuilder(Normal(text));
        for (var i = 1; i + 1 < words.Length; i++)
        {
            words[i] = words[i] is '\'' or '’' or '-' or '.' or ',' or ':' && IsLatin(words[i - 1]) && IsLatin(words[i + 1]) ? 'x' : words[i];
        }

        return Words(words.ToString()).Count;
    }

    static bool IsLatin(char c) => char.IsLetterOrDigit(c) && c < '⺀';

    /// <summary>Chinese characters one by one, words of other scripts whole.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var element in Elements(text).Append(" "))
        {
            var isPart = IsWord(element) && element[0] < '⺀';
            if (!isPart && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (isPart)
            {
                word.Append(element);
            }
            else if (IsWord(element))
            {
                words.Add(element);
            }
        }

        return words;
    }

    static IEnumerable<string> Elements(string text)
    {
        var runes = StringInfo.GetTextElementEnumerator(Normal(text));
        while (runes.MoveNext())
        {
            yield return runes.GetTextElement();
        }
    }

    /// <summary>Normalization throws at lone surrogates, which the detour through bytes replaces.</summary>
    static string Normal(string text)
    {
        var some = text.Length > MostCharacters ? text[..MostCharacters] : text;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(some)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    static bool IsWord(string element) => Rune.TryGetRuneAt(element, 0, out var rune) && Rune.IsLetterOrDigit(rune);
}
