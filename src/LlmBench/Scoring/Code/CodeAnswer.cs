using System.Text.RegularExpressions;
using LlmBench.Scoring.Reading;
using LlmBench.Suites;

namespace LlmBench.Scoring.Code;

/// <summary>Finds the program in an answer: fenced, bare, or between sentences.</summary>
static class CodeAnswer
{
    /// <summary>Longer answers hold no program that solves a task.</summary>
    const int Longest = 256 * 1024;

    /// <summary>They introduce another way to do what the program before does.</summary>
    static readonly string[] Alternatives =
        ["alternativ", "another way", "another option", "another version", "or with", "or using", "works too", "或者", "也可以", "另一种", "另外一种"];

    /// <returns>The program; none where nothing defines the function and the answer is not the end of the task's unfinished program.</returns>
    public static string? Program(SuiteTask task, string answer) =>
        answer.Length > Longest || task.Code is not { } code || AnswerText.AfterThinking(answer) is not { } said ? null
        : Find(said, CodeSyntax.Of(code.Language), task.Target) is { } found ? Preceded(code.Before, found)
        : code.Unfinished is { } beginning && BodyOf(said, code.After) is { } body ? beginning + body + code.After
        : null;

    /// <summary>An answer may begin with what stands in front of every program.</summary>
    static string Preceded(string? before, string program) =>
        before is null || program.StartsWith(before, StringComparison.Ordinal) ? program : before + program;

    /// <returns>What defines the function.</returns>
    static string? Find(string answer, CodeSyntax syntax, string function)
    {
        var definition = syntax.DefinitionOf(function);
        var blocks = Fences.Of(answer).Select(block => block with { Text = Outdented(block.Text) }).ToList();
        return Chosen(blocks, definition) is { } block ? Completed(block, blocks, syntax, definition) : Bare(answer, syntax, definition);
    }

    /// <summary>The last block that defines the function, for it corrects those before; but not what is offered as another way.</summary>
    static FencedBlock? Chosen(List<FencedBlock> blocks, Regex definition)
    {
        var defining = blocks.FindAll(block => definition.IsMatch(block.Text));
        return defining is [var first, ..] ? defining.FindLast(block => block == first || !IsAlternative(block.Before)) : null;
    }

    static bool IsAlternative(string before) => Array.Exists(Alternatives, phrase => before.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    /// <summary>With the blocks in front of it that define what it uses: imports and helpers are often shown apart.</summary>
    static string Completed(FencedBlock chosen, List<FencedBlock> blocks, CodeSyntax syntax, Regex definition)
    {
        var program = chosen.Text;
        var known = syntax.NamesIn(program).ToHashSet(StringComparer.Ordinal);
        var needed = CodeSyntax.WordsIn(program).ToHashSet(StringComparer.Ordinal);
        foreach (var part in blocks.Select(block => block.Text).Reverse().Where(text => !definition.IsMatch(text) && syntax.IsDeclarations(text)))
        {
            var (names, words) = (syntax.NamesIn(part).ToList(), CodeSyntax.WordsIn(part).ToList());
            if (IsUsings(part) || (names.Exists(name => needed.Contains(name) && !known.Contains(name)) && !words.Exists(known.Contains)))
            {
                program = $"{part}\n\n{program}";
                known.UnionWith(names);
                needed.UnionWith(words);
            }
        }

        return program;
    }

    static bool IsUsings(string block) => block.Split('\n').All(line => line is "" || line.StartsWith("using ", StringComparison.Ordinal));

    /// <summary>The indented lines that an answer starts with, up to what closes the program.</summary>
    static string? BodyOf(string answer, string? after)
    {
        var end = after?.Split('\n')[0];
        var lines = answer.ReplaceLineEndings("\n").Split('\n').SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(line => line is "" or [' ' or '\t', ..] && line != end).ToList();
        return lines.Exists(line => line is not "") ? string.Join('\n', lines).TrimEnd() + "\n" : null;
    }

    /// <summary>The lines of code around the last definition, up to the first line of prose on either side.</summary>
    static string? Bare(string answer, CodeSyntax syntax, Regex definition)
    {
        var lines = answer.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindLastIndex(lines, line => definition.IsMatch(line.TrimStart()));
        if (at < 0)
        {
            return null;
        }

        var (first, last) = (at, at);
        while (first > 0 && syntax.IsCode(lines[first - 1]))
        {
            first--;
        }

        while (last + 1 < lines.Length && syntax.IsCode(lines[last + 1]))
        {
            last++;
        }

        var program = Outdented(string.Join('\n', WithoutHeadings(lines.AsSpan(first..(last + 1)), syntax.Comment)));
        return definition.IsMatch(program) ? program : null;
    }

    /// <summary>Comments at the ends are headings of the text, or say nothing that runs.</summary>
    static string[] WithoutHeadings(ReadOnlySpan<string> lines, string comment)
    {
        while (lines is [var first, ..] && (first is "" || first.StartsWith(comment, StringComparison.Ordinal)))
        {
            lines = lines[1..];
        }

        while (lines is [.., var last] && (last is "" || last.StartsWith(comment, StringComparison.Ordinal)))
        {
            lines = lines[..^1];
        }

        return lines.ToArray();
    }

    /// <summary>A program that is indented as a whole, as in a list, is moved to the left.</summary>
    static string Outdented(string program)
    {
        var lines = program.Split('\n');
        var first = Array.Find(lines, line => line.Trim() is not "") ?? "";
        var indent = first[..(first.Length - first.TrimStart().Length)];
        return indent is "" || lines.Any(line => line.Trim() is not "" && !line.StartsWith(indent, StringComparison.Ordinal))
            ? program
            : string.Join('\n', lines.Select(line => line.Length >= indent.Length ? line[indent.Length..] : line));
    }
}
