using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LlmBench;

/// <summary>Says in the words of a file's form what is wrong with a JSON file that a person wrote.</summary>
static class JsonMistake
{
    /// <param name="form">What the file is read as.</param>
    /// <returns>A clause to follow the file's name and line.</returns>
    public static string Explain(JsonException error, JsonTypeInfo form)
    {
        var path = (error.Path ?? "$").TrimStart('$', '.');
        return error.Message switch
        {
            var message when message.Contains("could not be mapped", StringComparison.Ordinal) => Unknown(path, form),
            var message when message.Contains("missing required properties including: ", StringComparison.Ordinal) => Missing(message),
            var message when message.Contains("could not be converted", StringComparison.Ordinal) => Unfit(path, form),
            var message => WithoutPosition(message),
        };
    }

    static string Unknown(string path, JsonTypeInfo form)
    {
        var (owner, name) = path.LastIndexOf('.') is >= 0 and var dot ? (path[..dot], path[(dot + 1)..]) : ("", path);
        var known = TypeAt(owner, form)?.Properties.Select(property => property.Name).ToList() ?? [];
        return $"there is no property '{path}'.{Nearest.Hint(name, known)} Known: {string.Join(", ", known)}.";
    }

    static string Missing(string message)
    {
        var names = message[(message.IndexOf("including: ", StringComparison.Ordinal) + "including: ".Length)..].TrimEnd('.');
        return $"{names} is missing.";
    }

    static string Unfit(string path, JsonTypeInfo form) =>
        TypeAt(path, form) is { } type ? $"'{path}' must be {Possible(type)}." : $"'{path}' is of the wrong kind.";

    static string Possible(JsonTypeInfo type) => (Nullable.GetUnderlyingType(type.Type) ?? type.Type) switch
    {
        var plain when plain == typeof(int) => "a whole number",
        var plain when plain == typeof(double) => "a number",
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(string) => "a text in double quotes",
        _ when type.Kind == JsonTypeInfoKind.Enumerable => "a list in [ ]",
        _ => "an object in { }",
    };

    /// <summary>What stands at a path such as <c>generation.stop[0]</c>; none where the path leaves the form.</summary>
    static JsonTypeInfo? TypeAt(string path, JsonTypeInfo form)
    {
        var type = form;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Split('[')[0];
            var next = type.Kind == JsonTypeInfoKind.Dictionary ? type.ElementType : type.Properties.FirstOrDefault(property => property.Name == name)?.PropertyType;
            if (next is null)
            {
                return null;
            }

            type = form.Options.GetTypeInfo(next);
            type = step.Contains('[', StringComparison.Ordinal) && type.ElementType is { } element ? form.Options.GetTypeInfo(element) : type;
        }

        return type;
    }

    static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal) is >= 0 and var path ? path : message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
