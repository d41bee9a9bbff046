namespace LlmBench;

/// <summary>Finds the name that a mistyped one was probably meant to be.</summary>
static class Nearest
{
    /// <summary><c> Did you mean 'math'?</c> with a space before it, or nothing where no name is near.</summary>
    public static string Hint(string typed, IEnumerable<string> names) =>
        To(typed, names) is { } name ? $" Did you mean '{name}'?" : "";

    /// <returns>None when more than a third of the letters would have to change.</returns>
    public static string? To(string typed, IEnumerable<string> names) =>
        names.Select(name => (Name: name, Distance: Distance(typed, name)))
            .Where(near => near.Distance <= Math.Max(1, near.Name.Length / 3))
            .OrderBy(near => near.Distance)
            .Select(near => near.Name)
            .FirstOrDefault();

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), upper and lower case alike.</summary>
    internal static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Step(a, b, cost, i, j);
            }
        }

        return cost[a.Length, b.Length];
    }

    static int Step(string a, string b, int[,] cost, int i, int j)
    {
        var best = Math.Min(
            Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
            cost[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
        return i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])
            ? Math.Min(best, cost[i - 2, j - 2] + 1)
            : best;
    }

    static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
