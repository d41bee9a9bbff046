using System.Text.Json;
using System.Text.Json.Serialization;
using LlmBench.Planning.Recipes;

namespace LlmBench.Planning;

/// <summary>How plan files are read. They are written by hand, so comments are allowed and misspelt properties are not.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(Recipe))]
sealed partial class PlanJson : JsonSerializerContext;
