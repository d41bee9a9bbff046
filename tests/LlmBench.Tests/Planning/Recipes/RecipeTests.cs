using LlmBench.Engines;
using LlmBench.Planning;
using LlmBench.Planning.Recipes;
using LlmBench.Suites;

namespace LlmBench.Tests.Planning.Recipes;

/// <summary>The bundled recipes say what the models' makers publish, for the models that they are for.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class RecipeTests : IDisposable
{
    static readonly Catalog<Recipe> Recipes = RecipeFolder.Read(Repository.File("recipes"));

    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(64), new Dictionary<string, int>(), "number", "Number only.") { Tasks = [new("t", "2 + 2?", "4")] };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase("deepseek-r1-distill-qwen-7b", "qwen2", "deepseek-r1")]
    [TestCase("hf.co/bartowski/DeepSeek-R1-0528-Qwen3-8B-GGUF", "qwen3", "deepseek-r1")]
    [TestCase("qwen3:8b", "qwen3", "qwen3-thinking")]
    [TestCase("my-own-tuning", "qwen3moe", null)]
    [TestCase("my-own-tuning", "llama4", "llama-4")]
    [TestCase("Qwen3-30B-A3B-Instruct-2507", "qwen3moe", "qwen3-non-thinking")]
    [TestCase("Qwen3-4B-Thinking-2507", "qwen3", "qwen3-thinking")]
    [TestCase("llama4:scout", "llama4", "llama-4")]
    [TestCase("qwen3-coder:30b", "qwen3moe", null)]
    [TestCase("qwen2.5-7b", "qwen2", null)]
    [TestCase("llama-3.1-8b", "llama", null)]
    [TestCase("nano-4m", "llama", null)]
    public void A_model_is_asked_by_the_recipe_that_is_for_it(string name, string architecture, string? recipe) =>
        Assert.That(Chosen(name, architecture, new())?.Name, Is.EqualTo(recipe));

    [Test]
    public void Thinking_that_is_not_wanted_takes_the_recipe_for_that() =>
        Assert.That(Chosen("qwen3:8b", "qwen3", new(Generation: new(Think: "off")))!.Name, Is.EqualTo("qwen3-non-thinking"));

    /// <summary>https://github.com/deepseek-ai/DeepSeek-R1#usage-recommendations</summary>
    [Test]
    public void DeepSeek_R1_is_asked_without_a_system_text_for_a_box_at_temperature_six_tenths()
    {
        var suite = Chosen("deepseek-r1", "deepseek2", new())!.ApplyTo(Suite);

        Assert.That(suite.PromptFor(Suite.Tasks[0]), Is.EqualTo([new Message(Role.User, "Please reason step by step, and put your final answer within \\boxed{}.\n\n2 + 2?")]));
        Assert.That(suite.Generation, Is.EqualTo(new GenerationSettings(32768, 0.6, TopP: 0.95, Thinking: true)));
    }

    /// <summary>https://huggingface.co/Qwen/Qwen3-8B#best-practices</summary>
    [TestCase(null, 0.6, 0.95)]
    [TestCase("off", 0.7, 0.8)]
    public void Qwen_3_is_asked_with_the_published_settings(string? think, double temperature, double topP)
    {
        var generation = Chosen("qwen3:8b", "qwen3", new(Generation: new(Think: think)))!.ApplyTo(Suite).Generation;

        Assert.That((generation.Temperature, generation.TopP, generation.TopK, generation.MinP), Is.EqualTo((temperature, topP, 20, 0.0)));
    }

    [Test]
    public void Explicit_options_win()
    {
        var request = new RunRequest(Generation: new(Temperature: 0, MaxTokens: 100), Prompting: new(System: "Be kind."));
        var asked = request.Prompting!.ApplyTo(Suite) with { Generation = request.Generation!.ApplyTo(Suite.Generation) };
        var suite = Chosen("deepseek-r1", "deepseek2", request)!.ApplyTo(asked);

        Assert.That((suite.Generation.Temperature, suite.Generation.MaxTokens, suite.Generation.TopP), Is.EqualTo((0.0, 100, 0.95)));
        Assert.That(suite.System, Is.EqualTo("Be kind."));
    }

    [Test]
    public void A_suite_of_choices_keeps_its_own_words() =>
        Assert.That(Chosen("qwen3:8b", "qwen3", new())!.ApplyTo(Suite with { Scorer = "choice" }).System, Is.EqualTo("Number only."));

    [Test]
    public void None_takes_none_and_a_name_takes_that_one()
    {
        Assert.That(Chosen("qwen3:8b", "qwen3", new(Recipe: "none")), Is.Null);
        Assert.That(Chosen("nano-4m", "llama", new(Recipe: "llama-4"))!.Name, Is.EqualTo("llama-4"));
        Assert.That(() => Chosen("nano-4m", "llama", new(Recipe: "lama-4")), Throws.TypeOf<UsageException>().With.Message.EqualTo(
            "There is no recipe 'lama-4'. Did you mean 'llama-4'? Known: auto, none, deepseek-r1, llama-4, qwen3-non-thinking, qwen3-thinking."));
    }

    [Test]
    public void A_candidate_with_a_recipe_has_a_name_and_a_key_of_its_own()
    {
        var engine = new LlmBench.Tests.Sampling.ScriptedEngine(question => question).Registered;
        var plain = new Candidate(engine, Model("qwen3", "qwen3"), new());
        var asked = plain with { Recipe = Recipes["qwen3-thinking"] };

        Assert.That((asked.Label, asked.Key == plain.Key), Is.EqualTo(("qwen3:f16@scripted,recipe=qwen3-thinking", false)));
    }

    [TestCase("""{"name":"other","title":"T","models":[],"source":"s","generation":{}}""", "calls itself 'other'")]
    [TestCase("""{"name":"mine","title":"T","models":[],"source":"s","generation":{"temprature":1}}""", "line 1: there is no property 'generation.temprature'. Did you mean 'temperature'?")]
    public void A_file_that_is_no_recipe_is_named(string text, string says)
    {
        folder.Write("mine.json", text);

        Assert.That(() => RecipeFolder.Read(folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains("mine.json").And.Message.Contains(says));
    }

    static Recipe? Chosen(string name, string architecture, RunRequest request) => RecipeChoice.Of(Recipes, Model(name, architecture), request);

    static Model Model(string name, string architecture) => new(name, "f16", new string('a', 64), 1000) { Architecture = architecture };
}
