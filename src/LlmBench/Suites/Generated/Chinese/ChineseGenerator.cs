namespace LlmBench.Suites.Generated.Chinese;

/// <summary>
/// Draws fresh tasks of Simplified Chinese: kinds of the bundled suite whose answers can be computed or looked up in tables of this folder, in
/// that suite's shares and difficulty, and further kinds that it does not have.
/// </summary>
static class ChineseGenerator
{
    /// <summary>Raised whenever a seed would make other tasks.</summary>
    public const int Version = 1;

    /// <summary>How often each takes its turn: those of the bundled suite as often as there, for every 28 of its measure words four here.</summary>
    static readonly (QuestionFamily Family, int Turns)[] Shares =
    [
        (new("measure-word", 1, MeasureWords.Draw), 4),
        (new("word-problem", 1, Problems.OneOrTwoSteps), 4),
        (new("idiom-fill", 2, Idioms.Draw), 4),
        (new("numeral-read", 2, Numbers.Read), 3),
        (new("numeral-write", 2, Numbers.Write), 3),
        (new("amount", 3, Numbers.Amount), 2),
        (new("market-unit", 2, Problems.MarketUnits), 1),
        (new("clock", 2, Calendar.Minutes), 1),
        (new("weekday", 2, Calendar.Weekday), 1),
        (new("zodiac", 3, Calendar.Zodiac), 1),
        (new("date", 3, Calendar.Date), 1),
        (new("discount", 3, Problems.Discount), 1),
        (new("numeral-long", 4, Numbers.ReadLong), 1),
        (new("story-problem", 4, Problems.ThreeSteps), 1),
        (new("order", 4, random => Ordering.Draw(random, 4)), 1),
        (new("order-long", 5, random => Ordering.Draw(random, 6)), 1),
    ];

    /// <summary>Spread evenly, so that every prefix of a set is a mix of all kinds.</summary>
    public static IReadOnlyList<QuestionFamily> Rotation { get; } =
    [
        .. Shares.SelectMany(share => Enumerable.Range(0, share.Turns).Select(turn => (share.Family, Place: (turn + 0.5) / share.Turns)))
            .OrderBy(entry => entry.Place).Select(entry => entry.Family),
    ];

    /// <param name="known">Tasks that are not to be drawn again.</param>
    /// <exception cref="UsageException">The families do not hold so many different questions.</exception>
    public static IReadOnlyList<SuiteTask> Generate(int seed, int count, IEnumerable<SuiteTask> known) =>
        new TaskDrawing("chinese", Rotation).Draw(seed, count, known);
}
