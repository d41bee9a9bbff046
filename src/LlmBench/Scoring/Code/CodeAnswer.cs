using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LlmBench.Scoring.Code;

/// <summary>Finds the program in an answer: fenced, bare, or between sentences.</summary>
static partial class CodeAnswer
{
    /// <summary>Longer answers hold no program that solves a task.</summary>
    const int Longest = 256 * 1024;

    /// <summary>By function: as many as there are tasks, while answers come by the million.</summary>
    static readonly ConcurrentDictionary<string, Regex> Definitions = new(StringComparer.Ordinal);

    [GeneratedRegex(@"^[ \t]*(?:(?:async[ \t]+)?def|class|import|from|@\w|#|if __name__|\w+(?:[ \t]*:[ \t]*[\w\[\], ]+)?[ \t]*=[^=]|[)\]}])", RegexOptions.NonBacktracking)]
    static partial Regex Python { get; }

    /// <returns>The program; none where nothing defines the function.</returns>
    public static string? Find(string answer, string function)
    {
        if (answer.Length > Longest)
        {
            return null;
        }

        var definition = Definitions.GetOrAdd(function, DefinitionOf);
        return Fences.Of(answer).LastOrDefault(definition.IsMatch) is { } fenced
            ? Outdented(fenced, definition)
            : definition.IsMatch(answer) ? Outdented(Bare(answer, definition), definition) : null;
    }

    static Regex DefinitionOf(string function) => new(
        $@"^[ \t]*(?:(?:async[ \t]+)?def[ \t]+{Regex.Escape(function)}[ \t]*\(|{Regex.Escape(function)}[ \t]*=)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking);

    /// <summary>The lines of code around the definition, up to the first line of prose on either side.</summary>
    static string Bare(string answer, Regex definition)
    {
        var lines = answer.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, definition.IsMatch);
        var (first, last) = (at, at);
        while (first > 0 && IsCode(lines[first - 1]))
        {
            first--;
        }

        while (last + 1 < lines.Length && IsCode(lines[last + 1]))
        {
            last++;
        }

        return string.Join('\n', lines[first..(last + 1)]);
    }

    static bool IsCode(string line) => line is "" or [' ' or '\t', ..] || Python.IsMatch(line);

    /// <summary>A program that is indented as a whole, as in a list, is moved to the left.</summary>
    static string Outdented(string program, Regex definition)
    {
        var start = definition.Match(program).Value;
        var indent = start[..(start.Length - start.TrimStart().Length)];
        return indent is "" || program.Split('\n').Any(line => line.Trim() is not "" && !line.StartsWith(indent, StringComparison.Ordinal))
            ? program
            : string.Join('\n', program.Split('\n').Select(line => line.Length >= indent.Length ? line[indent.Length..] : line));
    }
}
