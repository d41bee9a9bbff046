using LlmBench.Engines;
using LlmBench.Planning;

namespace LlmBench.Tests.Planning;

sealed class PlanFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Reads_the_whole_matrix_with_comments()
    {
        var request = PlanFile.Read(folder.Write("plan.json", """
            {
              // Two quantizations of one model.
              "suites": ["math"],
              "models": ["nano-4m:q8_0", "nano-4m:q4_0"],
              "engines": ["reference"],
              "scope": "full",
              "attempts": 3,
              "generation": { "temperature": 0.7, "topK": 20 },
              "load": { "contextLength": 1024 },
            }
            """));

        Assert.That(request.Models, Is.EqualTo(["nano-4m:q8_0", "nano-4m:q4_0"]));
        Assert.That((request.Scope, request.Attempts, request.Generation), Is.EqualTo(("full", 3, new GenerationOverrides(Temperature: 0.7, TopK: 20))));
        Assert.That(request.Load, Is.EqualTo(new LoadSettings(ContextLength: 1024)));
    }

    [Test]
    public void A_misspelt_property_is_named_with_its_line_and_the_nearest_there_is()
    {
        var path = folder.Write("plan.json", "{\n  \"modles\": []\n}");

        Assert.That(() => PlanFile.Read(path), Throws.TypeOf<UsageException>().With.Message.Contains($"'{path}', line 2: there is no property 'modles'. Did you mean 'models'?"));
    }

    [Test]
    public void A_misspelt_property_further_in_is_named_with_its_path()
    {
        var path = folder.Write("plan.json", "{\n  \"generation\": {\n    \"temprature\": 1\n  }\n}");

        Assert.That(() => PlanFile.Read(path), Throws.TypeOf<UsageException>().With.Message.Contains("line 3: there is no property 'generation.temprature'. Did you mean 'temperature'?"));
    }

    [TestCase("{\n  \"attempts\": \"three\"\n}", "line 2")]
    [TestCase("{\n  \"attempts\": 3", "line 2")]
    [TestCase("", "line 1")]
    [TestCase("null", "empty")]
    public void What_is_no_plan_is_refused_with_its_line(string text, string where)
    {
        var path = folder.Write("plan.json", text);

        Assert.That(() => PlanFile.Read(path), Throws.TypeOf<UsageException>().With.Message.Contains(where));
    }

    [Test]
    public void A_plan_that_is_not_there_is_refused() =>
        Assert.That(() => PlanFile.Read(folder["none.json"]), Throws.TypeOf<UsageException>().With.Message.Contains("none.json"));

    [Test]
    public void The_command_line_wins_over_the_plan()
    {
        var file = new RunRequest(Scope: "full", Attempts: 3, Generation: new(Temperature: 0.7, TopK: 20));
        var merged = file.With(new(Scope: "smoke", Generation: new(Temperature: 0)));

        Assert.That((merged.Scope, merged.Attempts, merged.Generation), Is.EqualTo(("smoke", 3, new GenerationOverrides(Temperature: 0, TopK: 20))));
    }
}
