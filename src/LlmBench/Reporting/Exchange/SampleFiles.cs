using LlmBench.Results;

namespace LlmBench.Reporting.Exchange;

/// <summary>A file of lines for each suite and candidate, made when its first line comes.</summary>
sealed class SampleFiles(string folder, IReadOnlyList<CandidateRecord> candidates) : IDisposable
{
    readonly Dictionary<(string Suite, string Candidate), StreamWriter> writers = [];

    public void Add(Sample sample, string line)
    {
        if (!writers.TryGetValue((sample.Suite, sample.Candidate), out var writer))
        {
            Directory.CreateDirectory(folder);
            writer = new(Path.Combine(folder, $"samples_{Plain(sample.Suite)}_{NameOf(sample.Candidate)}.jsonl")) { NewLine = "\n" };
            writers[(sample.Suite, sample.Candidate)] = writer;
        }

        writer.WriteLine(line);
    }

    public void Dispose()
    {
        foreach (var writer in writers.Values)
        {
            writer.Dispose();
        }
    }

    /// <summary>The label, or the whole key where another candidate's label would make the same name.</summary>
    string NameOf(string key)
    {
        var name = Plain(candidates.First(candidate => candidate.Key == key).Label);
        return candidates.Count(candidate => Plain(candidate.Label) == name) == 1 ? name : Plain(key);
    }

    static string Plain(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-'));
}
