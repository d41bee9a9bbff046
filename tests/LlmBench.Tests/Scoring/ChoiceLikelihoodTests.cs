using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Tests.Scoring;

/// <summary>acc and acc_norm of lm-evaluation-harness, by hand.</summary>
sealed class ChoiceLikelihoodTests
{
    static readonly SuiteTask Task = new("t", "?", "B", Choices: ["yes", "certainly not"]);

    /// <summary>-6 / 3 = -2 is below -13 / 13 = -1: the longer text wins once its length counts.</summary>
    [Test]
    public void The_pick_by_length_divides_by_the_characters_of_the_text()
    {
        var score = Score(ChoiceTasks.Texts, Task, -6, -13);
        Assert.That((score.Verdict, score.Extracted, score.Normalised), Is.EqualTo((Verdict.Incorrect, "A", Verdict.Correct)));
    }

    /// <summary>Characters and not UTF-16 units: two of 𝄞 are two, so -4 / 2 = -2 loses against -3 / 2.</summary>
    [Test]
    public void Characters_outside_of_the_basic_plane_count_once()
    {
        var score = Score(ChoiceTasks.Texts, Task with { Choices = ["𝄞𝄞", "ab"] }, -4, -3.9);
        Assert.That(score.Normalised, Is.EqualTo(Verdict.Correct));
        Assert.That(Score(ChoiceTasks.Texts, Task with { Choices = ["𝄞𝄞", "abc"] }, -4, -6.6).Normalised, Is.EqualTo(Verdict.Incorrect));
    }

    [Test]
    public void Letters_are_of_one_length()
    {
        var score = Score(ChoiceTasks.Letters, Task, -6, -13);
        Assert.That((score.Verdict, score.Normalised), Is.EqualTo((Verdict.Incorrect, Verdict.Incorrect)));
        Assert.That(score.Pick, Is.EqualTo(new ChoicePick('A', 'B', 2)));
    }

    [Test]
    public void Of_equal_options_the_first_is_picked() => Assert.That(Score(ChoiceTasks.Letters, Task with { Target = "A" }, -1, -1).Verdict, Is.EqualTo(Verdict.Correct));

    [Test]
    public void A_further_right_choice_is_right() => Assert.That(Score(ChoiceTasks.Letters, Task with { Accept = ["A"] }, -1, -2).Verdict, Is.EqualTo(Verdict.Correct));

    [Test]
    public void Without_one_number_for_each_option_nothing_is_scored()
    {
        Assert.That(Score(ChoiceTasks.Letters, Task, -1).Verdict, Is.EqualTo(Verdict.Unscored));
        Assert.That(ChoiceLikelihood.Score(SuiteOf(ChoiceTasks.Letters), Task, null).Verdict, Is.EqualTo(Verdict.Unscored));
    }

    /// <summary>A written answer in a run that is judged by log-likelihoods is another quantity.</summary>
    [Test]
    public void A_written_answer_is_not_scored_there() =>
        Assert.That(Scorers.Score(SuiteOf(ChoiceTasks.Letters), Task, "B").Verdict, Is.EqualTo(Verdict.Unscored));

    static Score Score(string mode, SuiteTask task, params double[] logLikelihoods) => ChoiceLikelihood.Score(SuiteOf(mode), task, logLikelihoods);

    static Suite SuiteOf(string mode) => new("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>(), Scorer: "choice", Choices: mode);
}
