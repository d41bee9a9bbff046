using System.Globalization;
using LlmBench.Suites;

namespace LlmBench.Speed.Texts;

/// <summary>
/// Makes prompts of about a number of tokens for engines that take texts. Each starts with another letter than the one before and with a number of its own, so that no cache of prompts helps;
/// the words after it are drawn anew, since one token again and again favours some experts.
/// </summary>
/// <param name="tokens">That a prompt is to have.</param>
/// <param name="ending">The request at the end.</param>
sealed class TextPrompt(int tokens, string ending)
{
    const int LeastWords = 4;

    static readonly string[] Words =
    [
        "time", "year", "people", "way", "day", "man", "thing", "woman", "life", "child", "world", "school", "state", "family", "student", "group",
        "country", "problem", "hand", "part", "place", "case", "week", "company", "system", "program", "question", "work", "number", "night", "point", "home",
        "water", "room", "mother", "area", "money", "story", "fact", "month", "lot", "right", "study", "book", "eye", "job", "word", "business",
    ];

    readonly SplitMix64 random = new((ulong)Environment.TickCount64);
    double words = tokens;
    int made;

    public IReadOnlyList<Message> Next() =>
        [new(Role.User, string.Join(' ', [Start(), .. Enumerable.Range(0, Count).Select(_ => Words[Drawn(Words.Length)]), ending]))];

    /// <summary>Brings the next prompts nearer to the length asked for, by what the engine counted in the last one.</summary>
    public void Adjust(int counted) => words = Math.Max(LeastWords, words + ((tokens - counted) * Math.Min(1, words / counted)));

    string Start() => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (made++ % 26))}{Drawn(1_000_000)}");

    int Count => (int)Math.Round(words);

    int Drawn(int below) => (int)(random.NextDouble() * below);
}
