using System.Text.RegularExpressions;

namespace LlmBench.Suites.Prompting;

/// <summary>Somebody else's wording, read from a text file: everything that is asked, with placeholders where question, choices and examples stand.</summary>
static partial class PromptFile
{
    [GeneratedRegex(@"\{+[A-Za-z][A-Za-z0-9_-]*\}+")]
    static partial Regex Braces { get; }

    /// <exception cref="UsageException">It cannot be read, lacks a place for the question, or names a placeholder that there is not.</exception>
    public static string Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}' for --prompt: give one that says how a question is asked, with {PromptText.Question} where it stands.");
        }

        var text = new SuiteText(path);
        var wording = System.Text.Encoding.UTF8.GetString(text.Utf8.Span).ReplaceLineEndings("\n").TrimEnd('\n');
        return wording.Contains(PromptText.Question, StringComparison.Ordinal)
            ? Braces.Replace(wording, found => Meant(path, wording, found))
            : throw new UsageException($"The prompt '{path}' lacks '{PromptText.Question}', in whose place each question is put.");
    }

    /// <summary>A doubled pair of braces is a single one, as text; and what stands in \boxed{ } is no placeholder.</summary>
    static string Meant(string path, string wording, Match found)
    {
        var name = found.Value.Trim('{', '}');
        var isCommand = found.Index > 0 && char.IsAsciiLetter(wording[found.Index - 1]);
        return PromptText.Placeholders.Contains($"{{{name}}}") || isCommand ? found.Value
            : found.Value == $"{{{{{name}}}}}" ? $"{{{name}}}"
            : throw new UsageException(
                $"The prompt '{path}', line {wording.AsSpan(0, found.Index).Count('\n') + 1}: there is no placeholder '{{{name}}}'.{Nearest.Hint(name, PromptText.Placeholders.Select(known => known.Trim('{', '}')))} " +
                $"Known: {string.Join(", ", PromptText.Placeholders)}; write {{{{{name}}}}} for braces that are text.");
    }
}
