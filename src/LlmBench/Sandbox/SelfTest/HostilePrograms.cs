using System.Globalization;
using System.Text.RegularExpressions;
using LlmBench.Sandbox.Guests;
using LlmBench.Sandbox.Linux;

namespace LlmBench.Sandbox.SelfTest;

/// <summary>Reads <c>programs.py</c> and <c>programs-csharp.txt</c>: each program starts with a line <c>#: name -> verdict, verdict</c>.</summary>
static partial class HostilePrograms
{
    [GeneratedRegex(@"^#: (.+) -> (.+)\n", RegexOptions.Multiline)]
    static partial Regex Start { get; }

    [GeneratedRegex(@"\{call (\w+)\}")]
    static partial Regex Call { get; }

    public static IReadOnlyList<HostileProgram> Read(Canaries canaries) =>
        [.. Read(Language.Python, "programs.py", canaries), .. Read(Language.CSharp, "programs-csharp.txt", canaries)];

    static IEnumerable<HostileProgram> Read(Language language, string name, Canaries canaries)
    {
        var text = GuestScript.Read(name);
        var starts = Start.Matches(text);
        return starts.Select((start, i) => new HostileProgram(
            language,
            start.Groups[1].Value,
            Fill(text[(start.Index + start.Length)..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length)], canaries),
            [.. start.Groups[2].Value.Split(", ").Select(Verdict)]));
    }

    static CheckVerdict Verdict(string name) =>
        Enum.Parse<CheckVerdict>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    static string Fill(string source, Canaries canaries) =>
        Call.Replace(source, match => SystemCalls.NumberOf(match.Groups[1].Value).ToString(CultureInfo.InvariantCulture))
            .Replace("{secret}", canaries.SecretFile, StringComparison.Ordinal)
            .Replace("{suites}", Path.Combine(AppContext.BaseDirectory, "suites"), StringComparison.Ordinal)
            .Replace("{port}", canaries.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{pid}", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
