using System.Text.RegularExpressions;

namespace LlmBench.Suites.Prompting;

/// <summary>Makes the beginning of a program of a question that shows the function's signature: the signature, and the rest as its documentation.</summary>
static class ProgramBeginning
{
    /// <returns>The beginning, and what closes the program; none where the question shows no signature.</returns>
    public static (string Beginning, string? After)? Of(SuiteTask task)
    {
        var isCSharp = task.Code!.Language == "csharp";
        var name = Regex.Escape(task.Target);
        var start = isCSharp ? $@"public static [^\n]*\b{name}" : name;
        var found = Regex.Match(task.Question, $@"(?:^|[:：] *)({start}\([^\n]*)$", RegexOptions.Multiline);
        if (!found.Success)
        {
            return null;
        }

        var said = $"{task.Question[..found.Index].TrimEnd()}\n\n{task.Question[(found.Index + found.Length)..].TrimStart()}".Trim();
        var signature = found.Groups[1].Value;
        return isCSharp
            ? ($"{Lines(said, "/// ")}{signature}\n{{\n", "}\n")
            : ($"def {signature}:\n    \"\"\"\n{Lines(said, "    ")}    \"\"\"\n", null);
    }

    static string Lines(string text, string before) =>
        string.Concat(text.Split('\n').Select(line => $"{before}{line}".TrimEnd() + "\n"));
}
