using System.Text.Json;

namespace LlmBench.Planning.Recipes;

/// <summary>Reads recipes from disk: a file of JSON for each, named after it.</summary>
static class RecipeFolder
{
    /// <exception cref="UsageException">A file holds no recipe; one sentence names file and line.</exception>
    public static Catalog<Recipe> Read(string folder) =>
        new("recipe", [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(ReadOne)]);

    static Recipe ReadOne(string path)
    {
        try
        {
            var recipe = JsonSerializer.Deserialize(File.ReadAllBytes(path), PlanJson.Default.Recipe) ?? throw new UsageException($"The recipe '{path}' is empty.");
            return recipe.Name == Path.GetFileNameWithoutExtension(path)
                ? recipe
                : throw new UsageException($"The recipe '{path}' calls itself '{recipe.Name}': give file and recipe the same name.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"The recipe '{path}', line {error.LineNumber + 1}: {JsonMistake.Explain(error, PlanJson.Default.Recipe)}");
        }
    }
}
