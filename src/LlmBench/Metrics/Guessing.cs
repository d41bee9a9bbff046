using LlmBench.Scoring;
using MathNet.Numerics;

namespace LlmBench.Metrics;

/// <summary>
/// Tells choices from guesses, by the first sample of each task that names a choice. Two tests: whether so many right ones come about by
/// guessing, and whether nearly all picks are one letter that is not right so often.
/// </summary>
sealed class Guessing
{
    /// <summary>With fewer picks, nothing is said.</summary>
    public const int Least = 10;

    /// <summary>Of the test against guessing: a candidate whose share is not above 1/k at this level is within the noise of guessing.</summary>
    public const double Level = 0.05;

    /// <summary>The share of one letter from which on picks are nearly constant.</summary>
    public const double NearlyAll = 0.9;

    /// <summary>Of the test for constant picks: how improbable so many of one letter must be, were the letter picked as often as it is right.</summary>
    public const double ConstantLevel = 0.001;

    const int Letters = 26;

    readonly int[] picked = new int[Letters];
    readonly int[] right = new int[Letters];
    int picks;
    int correct;
    double chances;

    public void Add(Score score)
    {
        if (score.Pick is { Choices: > 0 } pick)
        {
            picks++;
            correct += score.Verdict == Verdict.Correct ? 1 : 0;
            chances += 1.0 / pick.Choices;
            picked[pick.Letter - 'A']++;
            right[pick.Right - 'A']++;
        }
    }

    /// <summary>Why the picks are no better than guesses, in a sentence; none where they are, or where there are too few to tell.</summary>
    public string? Finding => picks < Least ? null : Constant() ?? Chance();

    /// <summary>
    /// The exact one-sided binomial test against the mean chance. Where tasks have different numbers of choices this is a bound: the tail of
    /// their sum is not above it (Hoeffding 1956, https://doi.org/10.1214/aoms/1177728178, theorem 4).
    /// </summary>
    string? Chance()
    {
        var p = AtLeast(correct, chances / picks);
        return p <= Level ? null : FormattableString.Invariant($"{correct} of {picks} choices are right and guessing gets {chances:0.#}: within its noise (exact binomial test, p = {p:0.00}).");
    }

    string? Constant()
    {
        var most = Array.IndexOf(picked, picked.Max());
        return picked[most] >= NearlyAll * picks && AtLeast(picked[most], (double)right[most] / picks) < ConstantLevel
            ? $"{picked[most]} of {picks} choices are {(char)('A' + most)}, which is right in {right[most]}: they do not depend on the question."
            : null;
    }

    /// <summary>The probability of <paramref name="count"/> or more: the binomial's upper tail is a regularized incomplete beta function.</summary>
    double AtLeast(int count, double chance) => count == 0 ? 1 : SpecialFunctions.BetaRegularized(count, picks - count + 1, chance);
}
