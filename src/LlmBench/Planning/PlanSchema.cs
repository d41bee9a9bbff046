using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using LlmBench.Suites;

namespace LlmBench.Planning;

/// <summary>The JSON Schema of plan files, made from the type that they are read into, so that the two cannot differ.</summary>
static class PlanSchema
{
    static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", IndentSize = 2 };

    /// <summary>What <c>docs/plan.schema.json</c> holds.</summary>
    public static string Text()
    {
        var schema = PlanJson.Default.RunRequest.GetJsonSchemaAsNode().AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "A plan of llmbench: everything that a run is to do");
        Narrow(schema, "scope", RunPlan.Scopes);
        Narrow(schema, "choices", ChoiceTasks.Modes);
        return schema.ToJsonString(Written) + "\n";
    }

    static void Narrow(JsonObject schema, string property, IEnumerable<string> words) =>
        schema["properties"]![property] = new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word)), null]) };
}
