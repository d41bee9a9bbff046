using System.CommandLine;
using System.Globalization;
using LlmBench.Cli.Running;
using LlmBench.Engines;
using LlmBench.Metrics;
using LlmBench.Scoring;
using LlmBench.Suites.Pulling;
using Spectre.Console;

namespace LlmBench.Cli.Catalogs;

/// <summary><c>llmbench list</c>: what there is to choose from.</summary>
sealed class ListCommand : Command
{
    public ListCommand()
        : base("list", Help.With("Shows what there is to choose from.", "llmbench list suites"))
    {
        Add("suites", "Suites that can be run.", ListSuites, () => PublicSetsTable.Of(PulledSets.OfUser));
        Add("engines", "Engines that can be measured.", ListEngines);
        Add("scorers", "Ways of judging an answer.", ListScorers);
        Add("metrics", "Figures that a report can show.", ListMetrics);
        Add("recipes", "How the makers of models want them asked.", ListRecipes);
        Subcommands.Add(new ListModelsCommand());
    }

    public static Table Table(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded };
        return table.AddColumns(columns);
    }

    void Add(string name, string description, params Func<Table>[] lists)
    {
        var command = new Command(name, Help.With(description, $"llmbench list {name}"));
        command.SetAction(_ => Array.ForEach(lists, list => Terminal.Out.Write(list())));
        Subcommands.Add(command);
    }

    static Table ListSuites()
    {
        var table = Table("Suite", "Version", "Tasks", "Smoke / quick", "Scorer", "Licence", "Title");
        foreach (var suite in BundledSuites.Read().All)
        {
            table.AddRow(
                Terminal.Plain(suite.Name),
                suite.Version.ToString(CultureInfo.InvariantCulture),
                suite.Tasks.Count.ToString(CultureInfo.InvariantCulture),
                $"{suite.TasksOf("smoke").Count()} / {suite.TasksOf("quick").Count()}",
                Terminal.Plain(string.Join(", ", suite.Tasks.Select(task => task.Scorer ?? suite.Scorer ?? "none").Distinct().Order(StringComparer.Ordinal))),
                Terminal.Plain(suite.Licence),
                Terminal.Plain(suite.NativeTitle is { } native ? $"{suite.Title} ({native})" : suite.Title));
        }

        return table;
    }

    static Table ListEngines()
    {
        var table = Table("Engine", "Version", "Title", "Native libraries and devices");
        foreach (var engine in Engine.Catalog.All)
        {
            table.AddRow(engine.Name, Terminal.Plain(engine.Version), Terminal.Plain(engine.Title), string.Join('\n', (engine.Natives?.Invoke() ?? []).Select(Terminal.Plain)));
        }

        return table;
    }

    static Table ListRecipes()
    {
        var table = Table("Recipe", "For", "Settings", "Words of its own for mathematics", "Source");
        foreach (var recipe in BundledRecipes.Read().All)
        {
            table.AddRow(
                Terminal.Plain(recipe.Name),
                Terminal.Plain(recipe.Title),
                Terminal.Plain(string.Join(", ", (recipe with { Mathematics = null }).Settings().Skip(1).Select(setting => $"{setting.Key} {setting.Value}"))),
                recipe.Mathematics is null ? "no" : "yes",
                Terminal.Plain(recipe.Source));
        }

        return table;
    }

    static Table ListScorers()
    {
        var table = Table("Scorer", "Version", "What it does");
        foreach (var scorer in Scorers.Catalog.All)
        {
            table.AddRow(Markup.Escape(scorer.Name), scorer.Version.ToString(CultureInfo.InvariantCulture), Markup.Escape(scorer.Summary));
        }

        return table;
    }

    static Table ListMetrics()
    {
        var table = Table("Metric", "Unit", "Better", "Title");
        foreach (var metric in Metric.Catalog.All)
        {
            table.AddRow(metric.Name, metric.Unit, metric.Better.ToString().ToLowerInvariant(), metric.Title);
        }

        return table;
    }
}
