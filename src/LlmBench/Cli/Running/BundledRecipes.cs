using LlmBench.Planning.Recipes;

namespace LlmBench.Cli.Running;

/// <summary>The recipes that come with the program, in the folder <c>recipes</c> beside it.</summary>
static class BundledRecipes
{
    public static Catalog<Recipe> Read() => RecipeFolder.Read(Path.Combine(AppContext.BaseDirectory, "recipes"));
}
