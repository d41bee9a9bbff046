using System.Globalization;
using LlmBench.Suites.Public;
using LlmBench.Suites.Pulling;
using Spectre.Console;

namespace LlmBench.Cli.Catalogs;

/// <summary>The public sets in <c>llmbench list suites</c>: what they are, on what terms, and whether they are on this machine.</summary>
static class PublicSetsTable
{
    public static Table Of(PulledSets sets)
    {
        var table = ListCommand.Table("Public set", "Tasks", "On this machine", "Size", "Licence", "Title");
        foreach (var set in PublicSets.Catalog.All)
        {
            var record = sets.RecordOf(set);
            table.AddRow(
                set.Name,
                set.Count.ToString(CultureInfo.InvariantCulture),
                State(set, record, sets),
                record is null ? "" : FormattableString.Invariant($"{record.Bytes / 1e6:0.0} MB"),
                Markup.Escape(set.Source.Licence),
                set.Source.NativeTitle is { } native ? $"{set.Source.Title} ({native})" : set.Source.Title);
        }

        return table;
    }

    static string State(PublicSet set, PulledRecord? record, PulledSets sets) => record switch
    {
        null => "no; llmbench pull " + set.Name,
        _ when record.Files.Any(file => sets.IsChanged(set, file)) => "changed since it was pulled",
        { AllKnown: true } => "yes, SHA-256 verified",
        _ => "yes, SHA-256 recorded",
    };
}
