using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace LlmBench.Scoring.Code;

/// <summary>What lines of a programming language look like: enough to tell them from prose, and to see what they define.</summary>
/// <param name="Definition">Of the function whose name is put in.</param>
/// <param name="Line">One that is no prose; indented ones never are.</param>
/// <param name="Declared">Names that other lines may use.</param>
/// <param name="Comment">What a line of nothing but a comment begins with.</param>
sealed partial record CodeSyntax(CompositeFormat Definition, Regex Line, Regex Declared, string Comment)
{
    const RegexOptions Options = RegexOptions.Multiline | RegexOptions.NonBacktracking;

    static readonly CodeSyntax Python = new(
        CompositeFormat.Parse(@"^(?:(?:async[ \t]+)?def[ \t]+{0}[ \t]*\((?:.*:|.*[,(\\][ \t]*$)|class[ \t]+{0}[ \t]*[(:]|{0}[ \t]*=[^=])"), PythonLine, PythonNames, "#");

    static readonly CodeSyntax CSharp = new(
        CompositeFormat.Parse(@"^[ \t]*[\w<>\[\],.?() \t]+[ \t]{0}[ \t]*(?:<[\w, ]+>[ \t]*)?\("), CSharpLine, CSharpNames, "//");

    /// <summary>As many as there are tasks, while answers come by the million.</summary>
    readonly ConcurrentDictionary<string, Regex> definitions = new();

    public static CodeSyntax Of(string language) => language is "csharp" ? CSharp : Python;

    /// <summary>Matches where the function is defined; in Python at the left, for a method is no function.</summary>
    public Regex DefinitionOf(string function) => definitions.GetOrAdd(function, key => new(string.Format(null, Definition, Regex.Escape(key)), Options));

    public bool IsCode(string line) => line is "" or [' ' or '\t', ..] || Line.IsMatch(line);

    /// <summary>Nothing in it runs but what defines a name.</summary>
    public bool IsDeclarations(string block) => block.Split('\n').All(IsCode);

    /// <summary>The names that a block defines.</summary>
    public IEnumerable<string> NamesIn(string block) =>
        Declared.Matches(block).SelectMany(match => match.Groups.Values.Skip(1)).SelectMany(group => WordsIn(group.Value));

    public static IEnumerable<string> WordsIn(string text) => Word.Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    static partial Regex Word { get; }

    [GeneratedRegex(
        @"^(?:(?:async[ \t]+)?def[ \t]+\w+[ \t]*\(|class[ \t]+\w+[ \t]*[(:]|import[ \t]+[\w.]+(?:[ \t]+as[ \t]+\w+|[ \t]*,[ \t]*[\w.]+)*[ \t]*(?:#.*)?$|" +
        @"from[ \t]+[\w.]+[ \t]+import\b|@\w|#|if __name__|\w+(?:[ \t]*:[ \t]*[\w\[\], ]+)?[ \t]*=[^=]|[)\]}])",
        RegexOptions.NonBacktracking)]
    static partial Regex PythonLine { get; }

    [GeneratedRegex(@"^(?:using|public|private|protected|internal|static|class|record|struct|namespace|\[|//|/\*|[{}])", RegexOptions.NonBacktracking)]
    static partial Regex CSharpLine { get; }

    [GeneratedRegex(@"^(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)|^(?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+(.+)$|^(\w+)(?:[ \t]*:[ \t]*[\w\[\], ]+)?[ \t]*=[^=]", Options)]
    static partial Regex PythonNames { get; }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)[ \t]+(\w+)|^[ \t]*[\w<>\[\],.?() \t]+[ \t](\w+)[ \t]*(?:<[\w, ]+>[ \t]*)?(?:\(|=>)", Options)]
    static partial Regex CSharpNames { get; }
}
