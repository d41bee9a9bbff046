using System.CommandLine;
using LlmBench.Planning;
using LlmBench.Planning.Recipes;
using LlmBench.Suites.Prompting;

namespace LlmBench.Cli.Running;

/// <summary>The options of <c>llmbench run</c> that say how tasks are asked.</summary>
sealed class PromptOptions
{
    readonly Option<int?> shots = new("--shots") { Description = "Examples in each prompt, from the suite's own dev or train split. Default: none." };

    readonly Option<string?> chainOfThought = new("--chain-of-thought", "--cot") { Description = "on: steps are asked for; off: the answer alone. Default: the suite's own wording." };

    readonly Option<string?> system = new("--system") { Description = "The system text, or none; the suite's words then stand before the question." };

    readonly Option<string?> prompt = new("--prompt") { Description = "A text file with a wording of your own: {question}, and if you like {choices} and {shots}." };

    readonly Option<string?> style = new("--style") { Description = "completion: a text for a base model to go on with, without a chat template; instruction: a conversation. Default: the suite's own." };

    readonly Option<string?> recipe = new("--recipe") { Description = "How the model's makers want it asked: auto, none, or a name ('llmbench list recipes'). Default: auto." };

    public void AddTo(Command command)
    {
        chainOfThought.CompletionSources.Add("on", "off");
        style.CompletionSources.Add([.. Completion.Styles]);
        recipe.CompletionSources.Add(_ => [new(RecipeChoice.Auto), new(RecipeChoice.None), .. BundledRecipes.Read().All.Select(known => new System.CommandLine.Completions.CompletionItem(known.Name))]);
        foreach (var option in (Option[])[shots, chainOfThought, system, prompt, style, recipe])
        {
            command.Options.Add(option);
        }
    }

    public PromptOverrides Overrides(ParseResult line) =>
        new(line.GetValue(shots), line.GetValue(chainOfThought), line.GetValue(system), line.GetValue(prompt), line.GetValue(style));

    public string? Recipe(ParseResult line) => line.GetValue(recipe);
}
