using System.CommandLine;
using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Cli.Running;
using LlmBench.Reporting.Exchange;
using LlmBench.Suites;
using Spectre.Console;

namespace LlmBench.Cli.Judging;

/// <summary><c>llmbench score</c>: scores answers that another program wrote down.</summary>
sealed class ScoreCommand : Command
{
    const int MostNamed = 5;

    readonly Argument<string> file = new("file") { Description = "JSON lines of lm-evaluation-harness (--log_samples), human-eval, EvalPlus, or samples.jsonl." };

    readonly Option<string> suite = new("--suite", "-s") { Description = "The suite that was answered, by name or as a folder.", Required = true };

    readonly UnsafeOption unsafeCode = new();

    public ScoreCommand()
        : base("score", Help.With(
            "Scores somebody else's answers with our scorers. Exit code 1 when a line answers no task of the suite.",
            "llmbench score samples_gsm8k.jsonl --suite gsm8k",
            "llmbench score samples.jsonl --suite humaneval"))
    {
        Arguments.Add(file);
        Options.Add(suite);
        Options.Add(unsafeCode);
        SetAction(Score);
    }

    int Score(ParseResult line)
    {
        var (path, name) = (line.GetRequiredValue(file), line.GetRequiredValue(suite));
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}'.");
        }

        var asked = SuiteLookup.Find(name);
        var answers = ForeignAnswers.Of(asked, ForeignSample.Read(path));
        CodeJudging.Judge(answers.Matched, line.GetValue(unsafeCode));
        Show(asked, name, ForeignScores.Of(asked, answers));
        return answers.Strangers.Count == 0 ? ExitCode.Success : Incomplete(path, name, answers.Strangers);
    }

    static void Show(Suite asked, string name, ForeignScores scores)
    {
        var table = ListCommand.Table("Suite", "Answers", "Correct", "Accuracy", "Unparsed", "Mean value", "Tasks without an answer");
        table.AddRow(
            name,
            Text(scores.Scored.Count),
            Text(scores.Correct),
            string.Create(CultureInfo.InvariantCulture, $"{scores.Accuracy * 100:0.0} %"),
            Text(scores.Unparsed),
            scores.MeanValue is { } mean ? string.Create(CultureInfo.InvariantCulture, $"{mean:0.000}") : "",
            Text(asked.Tasks.Count - scores.Tasks));
        Terminal.Out.Write(table);
        if (scores.Scored.Count > 0 && asked.Tasks.Any(task => task.Code is not null))
        {
            Terminal.Out.Write(PassTable.Of(scores.ByTask));
        }

        foreach (var doubt in scores.Doubts)
        {
            Terminal.Out.MarkupLineInterpolated($"[yellow]Not to be trusted: {Untrusted.ForTerminal(doubt)}[/]");
        }
    }

    static int Incomplete(string path, string suite, IReadOnlyList<int> lines)
    {
        var named = string.Join(", ", lines.Take(MostNamed)) + (lines.Count > MostNamed ? ", ..." : "");
        Terminal.Error.WriteLine(Untrusted.ForTerminal($"{lines.Count} lines of '{path}' answer no task of '{suite}' (lines {named}): they are left out."));
        return ExitCode.Incomplete;
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
