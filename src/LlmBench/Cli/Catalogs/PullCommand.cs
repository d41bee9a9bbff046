using System.CommandLine;
using LlmBench.Suites.Public;
using LlmBench.Suites.Pulling;
using Spectre.Console;

namespace LlmBench.Cli.Catalogs;

/// <summary><c>llmbench pull</c>: gets public data sets from their authors, or from a folder.</summary>
sealed class PullCommand : Command
{
    readonly Argument<string[]> names = new("name") { Description = "Public sets; 'llmbench list suites' names them.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string?> from = new("--from") { Description = "A folder that holds the files already." };

    readonly Option<string?> mirror = new("--mirror")
    {
        Description = "An address to ask in place of the canonical host; {address} in it stands for the whole canonical address.",
    };

    readonly Option<bool> accept = new("--accept-licence") { Description = "Agree to licences that forbid commercial use without being asked." };

    public PullCommand()
        : base("pull", Help.With(
            "Gets public data sets, checks them and puts them into the user's data folder (LLMBENCH_DATA, or XDG_DATA_HOME/llmbench).",
            "llmbench pull gsm8k math500",
            "llmbench pull cmmlu --accept-licence",
            "llmbench pull gsm8k --from ./downloads"))
    {
        names.CompletionSources.Add([.. PublicSets.Catalog.All.Select(set => set.Name)]);
        Arguments.Add(names);
        Options.Add(from);
        Options.Add(mirror);
        Options.Add(accept);
        SetAction(PullAsync);
    }

    async Task<int> PullAsync(ParseResult line, CancellationToken ct)
    {
        var wanted = line.GetRequiredValue(names).Distinct().Select(name => PublicSets.Catalog[name]).ToList();
        RefuseUnfit(line.GetValue(from), line.GetValue(mirror));
        var sets = PulledSets.OfUser;
        var agreed = wanted.Select(set => Agreed(set, sets, line.GetValue(accept))).ToList();
        using var http = Downloader.NewClient();
        var display = new SuitePullDisplay(Terminal.Error);
        IFileSupply supply = line.GetValue(from) is { } folder
            ? new FolderSupply(folder)
            : new DownloadSupply(new(http, TimeSpan.FromSeconds(1), display.Show), line.GetValue(mirror));
        var puller = new Puller(sets, supply, TimeProvider.System);
        foreach (var (set, accepted) in wanted.Zip(agreed))
        {
            var record = await display.WhileAsync(set.Name, () => puller.PullAsync(set, accepted, ct));
            Terminal.Out.WriteLine(Untrusted.ForTerminal(Said(set, record, sets)));
        }

        return ExitCode.Success;
    }

    static string Said(PublicSet set, PulledRecord record, PulledSets sets)
    {
        var digest = record.AllKnown ? "SHA-256 verified" : "SHA-256 recorded, no published one to compare it with";
        return FormattableString.Invariant(
            $"{set.Name}: {set.Count:N0} tasks, {record.Bytes / 1e6:0.0} MB, {digest}, licence {record.Licence}, in {sets.FolderOf(set)}");
    }

    static void RefuseUnfit(string? folder, string? mirror)
    {
        if (folder is not null && mirror is not null)
        {
            throw new UsageException("Either --from or --mirror: files come from a folder or from an address.");
        }

        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{folder}' to take files from.");
        }
    }

    /// <summary>Asked once: an answer that was recorded holds for later pulls.</summary>
    static bool Agreed(PublicSet set, PulledSets sets, bool accept)
    {
        Terminal.Error.WriteLine($"{set.Source.Title}: licence {set.Source.Licence}");
        if (!set.Source.NonCommercial)
        {
            return false;
        }

        return accept || sets.RecordOf(set) is { Accepted: true } || Asked(set)
            ? true
            : throw new UsageException($"The licence of '{set.Name}' ({set.Source.Licence}) forbids commercial use: agree with --accept-licence.");
    }

    static bool Asked(PublicSet set) =>
        Terminal.Error.Profile.Capabilities.Interactive && !Console.IsInputRedirected
        && Terminal.Error.Confirm(Markup.Escape($"{set.Source.Title} may not be used commercially. Do you agree?"), defaultValue: false);
}
