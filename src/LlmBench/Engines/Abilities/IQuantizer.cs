namespace LlmBench.Engines.Abilities;

/// <summary>Writes smaller forms of GGUF files that this program's own quantizer does not know.</summary>
interface IQuantizer
{
    /// <summary>In the field's words: <c>q4_k_m</c>.</summary>
    IReadOnlyList<string> Levels { get; }

    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <exception cref="UsageException">It refuses the file, with its reason.</exception>
    void Write(string source, string level, string target, IProgress<double> progress);
}
