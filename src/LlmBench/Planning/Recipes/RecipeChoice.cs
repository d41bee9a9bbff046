using LlmBench.Engines;

namespace LlmBench.Planning.Recipes;

/// <summary>Chooses the recipe that a model is asked by.</summary>
static class RecipeChoice
{
    public const string Auto = "auto";

    public const string None = "none";

    /// <returns>None where no recipe is for the model, or where the user wants none.</returns>
    /// <exception cref="UsageException">There is no recipe of that name.</exception>
    public static Recipe? Of(Catalog<Recipe> recipes, Model model, RunRequest request)
    {
        var (generation, prompting) = (request.Generation ?? new(), request.Prompting ?? new());
        var chosen = request.Recipe switch
        {
            null or Auto => Fitting(recipes, model, generation.Think),
            None => null,
            var name => recipes.All.FirstOrDefault(recipe => recipe.Name == name) ?? throw Unknown(recipes, name),
        };
        return chosen?.Under(generation, prompting);
    }

    /// <summary>Of several, the one that has the model think, unless the user wants no thinking.</summary>
    static Recipe? Fitting(Catalog<Recipe> recipes, Model model, string? think)
    {
        var fitting = recipes.All.Where(recipe => recipe.IsFor(model)).ToList();
        return fitting.Find(recipe => recipe.Generation.Think == (think == "off" ? "off" : "on")) ?? fitting.FirstOrDefault();
    }

    static UsageException Unknown(Catalog<Recipe> recipes, string name)
    {
        string[] known = [Auto, None, .. recipes.All.Select(recipe => recipe.Name)];
        return new($"There is no recipe '{name}'.{Nearest.Hint(name, known)} Known: {string.Join(", ", known)}.");
    }
}
