using LlmBench.Metrics;
using LlmBench.Scoring;

namespace LlmBench.Tests.Metrics;

/// <summary>Binomial tails by hand: of 10 tosses, 8 or more fall on one side with 56 / 1024 = 0.0547, 9 or more with 11 / 1024 = 0.0107.</summary>
sealed class GuessingTests
{
    [TestCase(8, "8 of 10 choices are right and guessing gets 5: within its noise (exact binomial test, p = 0.05)")]
    [TestCase(9, null)]
    [TestCase(2, "p = 0.99")]
    public void A_share_within_the_noise_of_guessing_is_found(int right, string? says)
    {
        var guessing = new Guessing();
        foreach (var i in Enumerable.Range(0, 10))
        {
            var target = i % 2 == 0 ? 'A' : 'B';
            Add(guessing, i < right ? target : (char)('A' + 'B' - target), target, 2);
        }

        Assert.That(guessing.Finding, says is null ? Is.Null : Does.Contain(says));
    }

    /// <summary>27 of 30 are A, which is right in half: 0.5^30 x (30 over 3 + ...) = 4.2e-6. As many are right as by guessing or more.</summary>
    [Test]
    public void Picks_that_are_nearly_all_one_letter_are_found()
    {
        var guessing = new Guessing();
        foreach (var i in Enumerable.Range(0, 30))
        {
            Add(guessing, i < 27 ? 'A' : 'B', i % 2 == 0 ? 'A' : 'B', 4);
        }

        Assert.That(guessing.Finding, Does.StartWith("27 of 30 choices are A, which is right in 15"));
    }

    [Test]
    public void One_letter_is_no_finding_where_it_is_the_right_one()
    {
        var guessing = new Guessing();
        foreach (var _ in Enumerable.Range(0, 30))
        {
            Add(guessing, 'C', 'C', 4);
        }

        Assert.That(guessing.Finding, Is.Null);
    }

    [Test]
    public void Fewer_than_ten_picks_say_nothing()
    {
        var guessing = new Guessing();
        foreach (var _ in Enumerable.Range(0, 9))
        {
            Add(guessing, 'A', 'B', 4);
        }

        guessing.Add(new(Verdict.Unparsed));
        Assert.That(guessing.Finding, Is.Null);
    }

    static void Add(Guessing guessing, char letter, char right, int choices) =>
        guessing.Add(new(letter == right ? Verdict.Correct : Verdict.Incorrect) { Pick = new(letter, right, choices) });
}
