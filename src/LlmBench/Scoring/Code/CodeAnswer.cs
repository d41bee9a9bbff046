using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using LlmBench.Scoring.Reading;
using LlmBench.Suites;

namespace LlmBench.Scoring.Code;

/// <summary>Finds the program in an answer: fenced, bare, or between sentences.</summary>
static partial class CodeAnswer
{
    /// <summary>Longer answers hold no program that solves a task.</summary>
    const int Longest = 256 * 1024;

    const RegexOptions Options = RegexOptions.Multiline | RegexOptions.NonBacktracking;

    /// <summary>By function: as many as there are tasks, while answers come by the million.</summary>
    static readonly ConcurrentDictionary<(string Language, string Function), Regex> Definitions = new();

    static readonly CompositeFormat PythonDefinition = CompositeFormat.Parse(@"^[ \t]*(?:(?:async[ \t]+)?def[ \t]+{0}[ \t]*\(|{0}[ \t]*=)");

    static readonly CompositeFormat CSharpDefinition = CompositeFormat.Parse(@"^[ \t]*[\w<>\[\],.?() \t]+[ \t]{0}[ \t]*\(");

    [GeneratedRegex(@"^[ \t]*(?:(?:async[ \t]+)?def|class|import|from|@\w|#|if __name__|\w+(?:[ \t]*:[ \t]*[\w\[\], ]+)?[ \t]*=[^=]|[)\]}])", RegexOptions.NonBacktracking)]
    static partial Regex Python { get; }

    [GeneratedRegex(@"^(?:using|public|private|protected|internal|static|class|record|struct|namespace|\[|//|/\*|[{}])", RegexOptions.NonBacktracking)]
    static partial Regex CSharp { get; }

    /// <returns>The program; none where nothing defines the function and the answer is not the end of the task's unfinished program.</returns>
    public static string? Program(SuiteTask task, string answer) =>
        answer.Length > Longest || task.Code is not { } code || AnswerText.AfterThinking(answer) is not { } said ? null
        : Find(said, task.Target, code.Language) is { } found ? Preceded(code.Before, found)
        : code.Unfinished is { } beginning && BodyOf(said, code.After) is { } body ? beginning + body + code.After
        : null;

    /// <summary>An answer may begin with what stands in front of every program.</summary>
    static string Preceded(string? before, string program) =>
        before is null || program.StartsWith(before, StringComparison.Ordinal) ? program : before + program;

    /// <returns>What defines the function.</returns>
    static string? Find(string answer, string function, string language)
    {
        var (pattern, isCode) = language is "csharp" ? (CSharpDefinition, CSharp) : (PythonDefinition, Python);
        var definition = Definitions.GetOrAdd((language, function), key => new(string.Format(null, pattern, Regex.Escape(key.Function)), Options));
        return Fences.Of(answer).LastOrDefault(definition.IsMatch) is { } fenced
            ? Outdented(fenced, definition)
            : definition.IsMatch(answer) ? Outdented(Bare(answer, definition, isCode), definition) : null;
    }

    /// <summary>The indented lines that an answer starts with, up to what closes the program.</summary>
    static string? BodyOf(string answer, string? after)
    {
        var end = after?.Split('\n')[0];
        var lines = answer.ReplaceLineEndings("\n").Split('\n').SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(line => line is "" or [' ' or '\t', ..] && line != end).ToList();
        return lines.Exists(line => line is not "") ? string.Join('\n', lines).TrimEnd() + "\n" : null;
    }

    /// <summary>The lines of code around the definition, up to the first line of prose on either side.</summary>
    static string Bare(string answer, Regex definition, Regex code)
    {
        var lines = answer.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, definition.IsMatch);
        var (first, last) = (at, at);
        while (first > 0 && IsCode(lines[first - 1], code))
        {
            first--;
        }

        while (last + 1 < lines.Length && IsCode(lines[last + 1], code))
        {
            last++;
        }

        return string.Join('\n', lines[first..(last + 1)]);
    }

    static bool IsCode(string line, Regex code) => line is "" or [' ' or '\t', ..] || code.IsMatch(line);

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
