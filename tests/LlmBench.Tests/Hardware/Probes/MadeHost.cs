using LlmBench.Hardware.Probes;

namespace LlmBench.Tests.Hardware.Probes;

/// <summary>A machine that answers as it is told to.</summary>
sealed class MadeHost(int usableCores) : IHost
{
    readonly Dictionary<string, Queue<string>> texts = [];
    readonly Dictionary<string, string> answers = [];

    public int UsableCores => usableCores;

    /// <param name="next">What the file holds at each reading; the last stays.</param>
    public MadeHost With(string path, params string[] next)
    {
        texts[path] = new(next);
        return this;
    }

    /// <param name="program">With the first words of its arguments.</param>
    public MadeHost Answering(string program, string answer)
    {
        answers[program] = answer;
        return this;
    }

    public string? Text(string path) => texts.GetValueOrDefault(path) is { } queue ? queue.Count > 1 ? queue.Dequeue() : queue.Peek() : null;

    public IReadOnlyList<string> Names(string folder) =>
        [.. texts.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(path => path[(folder.Length + 1)..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];

    public string? Run(string program, params IReadOnlyList<string> arguments)
    {
        var line = $"{program} {string.Join(' ', arguments)}";
        return answers.OrderByDescending(answer => answer.Key.Length).FirstOrDefault(answer => line == answer.Key || line.StartsWith(answer.Key + " ", StringComparison.Ordinal)).Value;
    }

    public (TimeSpan Passed, TimeSpan Used) Wait() => (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5));
}
