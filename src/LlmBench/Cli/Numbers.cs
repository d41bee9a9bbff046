using System.CommandLine;
using System.Globalization;

namespace LlmBench.Cli;

/// <summary>Options that are lists of whole numbers: <c>128,512</c>.</summary>
static class Numbers
{
    /// <summary>Numbers with commas between them; none where the option is not given.</summary>
    /// <exception cref="UsageException">A part is no number, or out of bounds.</exception>
    public static IReadOnlyList<int>? Of(ParseResult line, Option<string?> option, int least, int most)
    {
        if (line.GetValue(option) is not { } text)
        {
            return null;
        }

        return [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw new UsageException($"'{option.Name}' cannot be '{text}': give whole numbers from {least} to {most} with commas between them."))];
    }
}
