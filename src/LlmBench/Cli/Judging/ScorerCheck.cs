using System.CommandLine;
using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Scoring;
using LlmBench.Scoring.Corpora;
using Spectre.Console;

namespace LlmBench.Cli.Judging;

/// <summary><c>llmbench check scorers</c>: how far scorers agree with people, on the corpora that come with the program.</summary>
sealed class ScorerCheck : Command
{
    const int MostShown = 160;

    public ScorerCheck()
        : base("scorers", Help.With(
            "Scores answers whose verdicts people gave, and shows precision and recall of each scorer and where it differs.", "llmbench check scorers")) =>
        SetAction(_ => Check(Path.Combine(AppContext.BaseDirectory, "corpora")));

    static int Check(string folder)
    {
        var results = Corpus.ReadAll(folder).Select(corpus => corpus.Measure()).ToList();
        Terminal.Out.Write(TableOf(results));
        foreach (var (scorer, other) in results.SelectMany(result => result.Verdicts.Where(verdict => !verdict.Agrees).Select(verdict => (result.Scorer, verdict))))
        {
            Terminal.Out.WriteLine($"{scorer}, line {other.Line}: people say {other.Entry.Verdict}, the scorer {other.Given}: {Short(other.Entry.Answer)}");
        }

        return ExitCode.Success;
    }

    static Table TableOf(IEnumerable<CorpusResult> results)
    {
        var table = ListCommand.Table("Scorer", "Version", "Answers", "As people say", "Precision of correct", "Recall of correct", "Unparsed", "of them guessed");
        foreach (var result in results)
        {
            table.AddRow(
                result.Scorer,
                Text(Scorers.Catalog[result.Scorer].Version),
                Text(result.Verdicts.Count),
                Share(result.Agreeing, result.Verdicts.Count),
                Share(result.BothCorrect, result.CalledCorrect),
                Share(result.BothCorrect, result.Correct),
                Text(result.Unparsed),
                Text(result.Guessed));
        }

        return table;
    }

    static string Share(int part, int whole) =>
        whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} % ({part} of {whole})");

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Short(string answer)
    {
        var line = answer.ReplaceLineEndings(" ");
        return Untrusted.ForTerminal(line.Length > MostShown ? $"{line[..MostShown]}…" : line);
    }
}
