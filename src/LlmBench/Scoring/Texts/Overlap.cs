namespace LlmBench.Scoring.Texts;

/// <summary>How much two texts have in common: 0 for nothing, 1 for everything.</summary>
static class Overlap
{
    const int LongestGram = 6;

    /// <summary>
    /// chrF (Popović 2015, https://aclanthology.org/W15-3049): precision and recall of character n-grams, averaged over n from 1 to 6 as far
    /// as both texts have any, and put together with recall counting twice as much.
    /// </summary>
    public static double ChrF(IReadOnlyList<string> target, IReadOnlyList<string> answer)
    {
        var (precision, recall, orders) = (0.0, 0.0, 0);
        for (var n = 1; n <= LongestGram && n <= target.Count && n <= answer.Count; n++)
        {
            var common = Common(Grams(target, n), Grams(answer, n));
            precision += (double)common / (answer.Count - n + 1);
            recall += (double)common / (target.Count - n + 1);
            orders++;
        }

        return orders == 0 ? 0 : F(precision / orders, recall / orders, beta: 2);
    }

    /// <summary>The harmonic mean of precision and recall of single units, as often as each occurs (Rajpurkar et al. 2016, https://arxiv.org/abs/1606.05250).</summary>
    public static double F1(IReadOnlyList<string> target, IReadOnlyList<string> answer)
    {
        var common = (double)Common(Grams(target, 1), Grams(answer, 1));
        return common == 0 ? 0 : F(common / answer.Count, common / target.Count, beta: 1);
    }

    /// <summary>ROUGE-L (Lin 2004, https://aclanthology.org/W04-1013): F1 of the longest common subsequence.</summary>
    public static double RougeL(IReadOnlyList<string> target, IReadOnlyList<string> answer)
    {
        var common = (double)LongestCommon(target, answer);
        return common == 0 ? 0 : F(common / answer.Count, common / target.Count, beta: 1);
    }

    static double F(double precision, double recall, double beta) =>
        precision + recall == 0 ? 0 : (1 + (beta * beta)) * precision * recall / ((beta * beta * precision) + recall);

    static Dictionary<string, int> Grams(IReadOnlyList<string> units, int n) =>
        Enumerable.Range(0, Math.Max(0, units.Count - n + 1)).CountBy(i => string.Concat(units.Skip(i).Take(n))).ToDictionary();

    static int Common(Dictionary<string, int> a, Dictionary<string, int> b) => a.Sum(gram => Math.Min(gram.Value, b.GetValueOrDefault(gram.Key)));

    static int LongestCommon(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var row = new int[b.Count + 1];
        foreach (var unit in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Count; j++)
            {
                (diagonal, row[j]) = (row[j], unit == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
            }
        }

        return row[b.Count];
    }
}
