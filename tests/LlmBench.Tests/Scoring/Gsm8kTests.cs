using System.Text.Json;
using LlmBench.Scoring;
using LlmBench.Tests.Suites.Public;

namespace LlmBench.Tests.Scoring;

/// <summary>The verdicts that the authors of GSM8K gave to 5,276 answers of real models (Cobbe et al. 2021, https://arxiv.org/abs/2110.14168).</summary>
sealed class Gsm8kTests
{
    [Test]
    public void The_number_scorer_agrees_with_the_authors_verdicts()
    {
        var solutions = File.ReadLines(SharedData.Folder("gsm8k/example_model_solutions.jsonl")).SelectMany(Solutions).ToList();
        var others = solutions.Where(solution => IsCorrect(solution) != solution.IsCorrect).ToList();

        TestContext.Out.WriteLine($"{solutions.Count - others.Count} of {solutions.Count} agree");
        others.ForEach(other => TestContext.Out.WriteLine($"target {other.Target}, authors {other.IsCorrect}, ours {IsCorrect(other)}: ...{other.Text[^Math.Min(120, other.Text.Length)..]}"));
        Assert.That(solutions, Has.Count.EqualTo(5276));
        Assert.That(others, Has.Count.LessThanOrEqualTo(solutions.Count * 0.005));
    }

    static bool IsCorrect(Solution solution) => Scorers.Catalog["number"].Score(new("t", "q", solution.Target), solution.Text).Verdict == Verdict.Correct;

    static IEnumerable<Solution> Solutions(string line)
    {
        using var json = JsonDocument.Parse(line);
        var truth = json.RootElement.GetProperty("ground_truth").GetString()!;
        var target = truth[(truth.LastIndexOf("A: ", StringComparison.Ordinal) + 3)..].Trim();
        return [.. json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object).Select(property =>
            new Solution(target, property.Value.GetProperty("solution").GetString()!, property.Value.GetProperty("is_correct").GetBoolean()))];
    }

    sealed record Solution(string Target, string Text, bool IsCorrect);
}
