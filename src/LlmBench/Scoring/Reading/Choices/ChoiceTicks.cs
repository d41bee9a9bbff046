namespace LlmBench.Scoring.Reading.Choices;

/// <summary>Letters that are ticked, one a line or clause, where others are crossed: "A. ... ✓", "B ×".</summary>
static class ChoiceTicks
{
    const string Ticks = "✅✔✓√☑";
    const string Crosses = "❌✘✗×☒";

    /// <returns>In their order; none where a tick stands alone.</returns>
    public static string? In(ReadOnlySpan<char> text, int count)
    {
        var (found, isCrossed) = (new SortedSet<char>(), false);
        foreach (var range in text.SplitAny('\n', ';'))
        {
            var line = text[range];
            var behind = line[(line.IndexOf(':') + 1)..].TrimStart(" |([");
            line = line.TrimStart(" -•0123456789.|([");
            line = ChoiceLetters.IsCapital(line, 0) ? line : behind;
            if (!ChoiceLetters.IsCapital(line, 0) || line[0] >= 'A' + count)
            {
                continue;
            }

            var (hasTick, hasCross) = (line.IndexOfAny(Ticks) >= 0, line.IndexOfAny(Crosses) >= 0);
            isCrossed |= hasCross;
            if (hasTick && !hasCross)
            {
                found.Add(line[0]);
            }
        }

        return found.Count > 0 && (isCrossed || found.Count > 1) ? string.Concat(found) : null;
    }
}
