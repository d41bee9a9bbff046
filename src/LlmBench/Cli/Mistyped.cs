using System.CommandLine;
using System.CommandLine.Parsing;

namespace LlmBench.Cli;

/// <summary>Explains a command line that is none of ours.</summary>
static class Mistyped
{
    /// <summary>One sentence on the first thing that is wrong; none when nothing is.</summary>
    public static string? Explain(ParseResult line) =>
        WordsOf(line).FirstOrDefault() is { } word ? Unknown(line.CommandResult.Command, word)
        : line.Errors is [_, ..] && VerbsOf(line.CommandResult.Command) is [_, ..] verbs ? $"'{Path(line.CommandResult.Command)}' needs a verb: {string.Join(", ", verbs)}."
        : line.Errors is [var error, ..] ? $"{Explain(error)} Try '{Path(line.CommandResult.Command)} --help'."
        : null;

    /// <summary>Words that no verb or option takes, and options that an argument swallowed.</summary>
    static IEnumerable<string> WordsOf(ParseResult line) =>
        line.CommandResult.Tokens.Select(token => token.Value).Where(word => word.StartsWith("--", StringComparison.Ordinal)).Concat(line.UnmatchedTokens);

    static string Explain(ParseError error) =>
        error.SymbolResult is OptionResult { Tokens: [.., var typed], Option: var option } && Possible(option.ValueType) is { } possible
            ? $"'{option.Name}' cannot be '{typed.Value}': it takes {possible}."
            : error.Message;

    static string? Possible(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var number when number == typeof(int) => "a whole number",
            var number when number == typeof(double) => "a number, such as 0.7",
            _ => null,
        };

    static string Unknown(Command command, string word)
    {
        var (kind, known) = word.StartsWith('-')
            ? ("option", command.Options.Select(option => option.Name))
            : ("verb", VerbsOf(command));
        var names = known.ToList();
        return names is []
            ? $"'{Path(command)}' takes no '{word}'; try '{Path(command)} --help'."
            : $"'{Path(command)}' has no {kind} '{word}'.{Nearest.Hint(word, names)} Known: {string.Join(", ", names)}.";
    }

    static List<string> VerbsOf(Command command) => [.. command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)];

    static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "llmbench";
}
