namespace LlmBench.Reporting.Exchange;

/// <summary>A form in which other programs read samples.</summary>
interface ISampleFormat : INamed
{
    /// <summary>One sentence for <c>--help</c>.</summary>
    string Summary { get; }

    /// <summary>Whether it says which samples are right, so that programs must have been run.</summary>
    bool HasVerdicts { get; }

    /// <summary>Writes files into <paramref name="folder"/>, which it makes.</summary>
    /// <returns>What is not in them, each a sentence.</returns>
    /// <exception cref="UsageException">The run holds nothing that can be written so; nothing is made.</exception>
    Task<IReadOnlyList<string>> WriteAsync(ExportedRun run, string folder, CancellationToken ct);
}
