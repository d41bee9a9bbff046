using System.Text;

namespace LlmBench.Scoring.Reading.Choices;

/// <summary>Takes the choices' own texts away where they stand beside their letters, so that the letters stand side by side: "A. Rome, C (Paris)".</summary>
sealed class ChoiceGlosses(IReadOnlyList<string> choices)
{
    const int LongestAside = 40;

    readonly string[] texts = [.. choices.Select(choice => ChoiceText.Fold(choice).Trim())];

    readonly Dictionary<string, char> letters = choices.Select((text, i) => (Text: Folding.Fold(text), Letter: (char)('A' + i)))
        .GroupBy(choice => choice.Text)
        .Where(same => same.Key.Length > 0 && same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.Single().Letter, StringComparer.Ordinal);

    /// <param name="text">Folded by <see cref="ChoiceText"/>.</param>
    public string Without(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!ChoicesRun.IsLetter(text, at, texts.Length) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                kept.Append(text[at]);
                continue;
            }

            TakeTextBefore(kept, texts[text[at] - 'A']);
            kept.Append(text[at]);
            at += LengthBehind(text.AsSpan(at + 1), texts[text[at] - 'A']);
        }

        return kept.ToString();
    }

    /// <summary>The letters of the choices whose texts, and nothing else, are listed.</summary>
    public string? AllTexts(string text)
    {
        const int Most = 2000;
        if (text.Length > Most)
        {
            return null;
        }

        var found = text.Split([',', ';', '、', '\n', '/']).Select(part => Folding.Fold(part.Trim(" -•.".ToCharArray()))).Where(part => part.Length > 0)
            .Select(part => letters.GetValueOrDefault(part)).ToList();
        return found.Count > 0 && found.TrueForAll(letter => letter != default) ? string.Concat(found.Distinct().Order()) : null;
    }

    /// <summary>"Rome (A": the text and the bracket.</summary>
    static void TakeTextBefore(StringBuilder kept, string text)
    {
        if (kept.Length <= text.Length || kept[^1] != '(')
        {
            return;
        }

        var end = kept.Length - 1;
        end -= end > 0 && kept[end - 1] == ' ' ? 1 : 0;
        if (end >= text.Length && kept.ToString(end - text.Length, text.Length).Equals(text, StringComparison.OrdinalIgnoreCase))
        {
            kept.Length = end - text.Length;
        }
    }

    /// <summary>Of ". Rome" and " (Rome, Italy)".</summary>
    static int LengthBehind(ReadOnlySpan<char> behind, string text)
    {
        var rest = behind.TrimStart(" .:)、-([\"项");
        if (rest.Length < behind.Length && rest.StartsWith(text, StringComparison.OrdinalIgnoreCase) && !(rest.Length > text.Length && char.IsAsciiLetterOrDigit(rest[text.Length])))
        {
            return behind.Length - rest[text.Length..].TrimStart(")]\"").Length;
        }

        var aside = behind.TrimStart(' ');
        return aside is ['(', not (>= 'A' and <= 'Z'), ..] && aside[..Math.Min(LongestAside, aside.Length)].IndexOf(')') is > 1 and var close && !aside[..close].Contains('\n')
            ? behind.Length - aside.Length + close + 1
            : 0;
    }
}
