using System.Text.RegularExpressions;

namespace LlmBench.Sandbox.Guests;

/// <summary>The text of a C# program.</summary>
static partial class CSharpSource
{
    [GeneratedRegex(@"\b(?:class|struct|record|interface|namespace)\s+\w", RegexOptions.NonBacktracking)]
    static partial Regex Type { get; }

    [GeneratedRegex(@"^\s*using\s+(?:static\s+)?[\w.]+\s*;\s*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    static partial Regex Using { get; }

    /// <summary>A bare method is put into a class, behind the namespaces that it uses.</summary>
    public static string InClass(string source) =>
        Type.IsMatch(source)
            ? source
            : $"{string.Join('\n', Using.Matches(source).Select(match => match.Value.Trim()))}\npublic static class Solution\n{{\n{Using.Replace(source, "")}\n}}";
}
