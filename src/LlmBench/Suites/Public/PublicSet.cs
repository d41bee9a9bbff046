namespace LlmBench.Suites.Public;

/// <summary>Reads a public data set, in the files that its authors publish, as a suite.</summary>
abstract class PublicSet(string name) : INamed
{
    public string Name => name;

    public virtual PublicSource Source => SourceList.Catalog[Name];

    /// <summary>How many tasks the set has; any other number is refused.</summary>
    public abstract int Count { get; }

    /// <summary>How it is asked and scored; the tasks are not in it.</summary>
    protected abstract Suite Form { get; }

    /// <param name="folder">Holds the set's files, as <see cref="SourceFile.Path"/> names them.</param>
    /// <exception cref="UsageException">A file is missing or is not what it should be; the message names file and line.</exception>
    public Suite Read(string folder)
    {
        var tasks = ReadTasks(folder).ToList();
        return tasks.Count == Count
            ? Form with { Tasks = tasks, Dev = Lacking(folder) is { } file ? Refused(file) : ReadDev(folder) }
            : throw new UsageException($"'{folder}' holds {tasks.Count} tasks, and {Source.Title} has {Count}: pull or import it again with 'llmbench pull {Name}'.");
    }

    protected abstract IEnumerable<SuiteTask> ReadTasks(string folder);

    /// <summary>Examples for prompts from the set's own dev or train split, read when they are enumerated; none where it has no such split.</summary>
    protected virtual IEnumerable<SuiteTask>? ReadDev(string folder) => null;

    /// <summary>A file of the dev split that is not there: a user's own folder need not hold it.</summary>
    SourceFile? Lacking(string folder) => Source.Files.FirstOrDefault(file => file.Dev && !File.Exists(Path.Combine(folder, file.Path)));

    /// <summary>Says so only where examples are asked for.</summary>
    IEnumerable<SuiteTask> Refused(SourceFile file) => Source.Files.Select<SourceFile, SuiteTask>(_ =>
        throw new UsageException($"'{file.Path}' of {Source.Title}, which holds the examples, is not on this machine: get it with 'llmbench pull {Name}'."));

    /// <summary>The usual form: the prompt holds nothing but the question, the system turn says how to answer.</summary>
    protected Suite Asked(string system, string scorer, int maxTokens) => new(
        Name,
        1,
        Source.Title,
        "{question}",
        Source.Licence,
        new(maxTokens),
        new Dictionary<string, int> { ["smoke"] = 6, ["quick"] = 60 },
        scorer,
        system,
        Source.NativeTitle);

    protected string Id(int number) => FormattableString.Invariant($"{Name}/{number:0000}");

    /// <summary>One of each kind, then the next of each: every prefix of the suite is a mix of all kinds.</summary>
    protected static IEnumerable<SuiteTask> Mixed(IEnumerable<IEnumerable<SuiteTask>> kinds) =>
        kinds.SelectMany(tasks => tasks.Select((task, round) => (task, round))).OrderBy(entry => entry.round).Select(entry => entry.task);
}
