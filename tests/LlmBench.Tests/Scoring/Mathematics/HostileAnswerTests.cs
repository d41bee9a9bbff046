using System.Text;
using LlmBench.Scoring;

namespace LlmBench.Tests.Scoring.Mathematics;

/// <summary>Whatever a model says, it is scored: nothing throws, and nothing takes more than its share of work.</summary>
sealed class HostileAnswerTests
{
    static readonly string[] Fragments =
    [
        "\\frac{", "\\sqrt{", "^{", "}", "{", "(", ")", "^", "\\begin{pmatrix}", "\\end{pmatrix}", "\\text{", "\\left(", "!", "9", "99999999", "x", "+", "-", ",",
        "\\pm", "%", "\\boxed{", "_", "|", "\\\\", "\\", "&", "\ud800", "\0", "e999", "^{99}", "(a+b+c)", "1/", "√", "\\{", "\\}", "\\binom{", "=", "答案是", "\\@", "\\#",
    ];

    [Test]
    public void Twenty_thousand_mutilated_answers_do_no_harm()
    {
        var seeds = File.ReadLines(Repository.File("tests/LlmBench.Tests/Scoring/Mathematics/pairs.txt")).Where(line => line[0] != '#').Select(line => line.Split('\t')[2]).ToList();
        var random = new SplitMix64(11);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Mutilated(random.Pick(seeds), random, random.Between(1, i % 10 == 0 ? 100 : 8));

            Assert.That(() => new MathScorer().Score(new("t/1", "q", random.Pick(seeds)), i % 2 == 0 ? text : $"\\boxed{{{text}}}"), Throws.Nothing, text);
            Assert.That(() => new ChoicesScorer().Score(new("t/1", "q", "A", Choices: ["1", "2"]), text), Throws.Nothing, text);
        }
    }

    [TestCase("(", 600)]
    [TestCase("{", 600)]
    [TestCase("\\frac{1}{", 60)]
    [TestCase("\\sqrt{1+", 70)]
    [TestCase("\\text{", 90)]
    [TestCase("-", 600)]
    [TestCase("(x+y+1)", 60)]
    [TestCase("2^{", 100)]
    [TestCase("a", 100_000)]
    public void Nesting_and_length_have_an_end(string part, int times) =>
        Assert.That(new MathScorer().Score(new("t/1", "q", "5"), $"\\boxed{{{string.Concat(Enumerable.Repeat(part, times))}5}}").Verdict, Is.Not.EqualTo(Verdict.Correct));

    [TestCase("9^{9^{9^{9}}}")]
    [TestCase("(a+b+c+d+e+f+g+h)^{24}")]
    [TestCase("((a+b)^{24}+c)^{24}")]
    [TestCase("100000!")]
    [TestCase("1e300^{300}")]
    public void What_would_take_long_to_work_out_is_not_worked_out(string expression) =>
        Assert.That(new MathScorer().Score(new("t/1", "q", "5"), $"\\boxed{{{expression}}}").Verdict, Is.EqualTo(Verdict.Incorrect));

    static string Mutilated(string text, SplitMix64 random, int changes)
    {
        var changed = new StringBuilder(text);
        for (var i = 0; i < changes; i++)
        {
            var at = random.Between(0, changed.Length);
            if (random.Between(0, 2) > 0)
            {
                changed.Insert(at, random.Pick(Fragments));
            }
            else
            {
                changed.Remove(at, Math.Min(changed.Length - at, random.Between(1, 4)));
            }
        }

        return changed.ToString();
    }
}
