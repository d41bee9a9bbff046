namespace LlmBench.Hardware.Probes;

/// <summary>The system's own sources of facts, so that probes can be tested on what other machines answered. Nothing here throws: what is not there is none.</summary>
interface IHost
{
    string? Text(string path);

    /// <summary>Names of what lies in a folder, in order.</summary>
    IReadOnlyList<string> Names(string folder);

    /// <summary>What a program writes to standard output, if it is there and ends in a few seconds.</summary>
    string? Run(string program, params IReadOnlyList<string> arguments);

    /// <summary>Lets a moment pass between two readings of a counter.</summary>
    /// <returns>Its length, and the processor time that this process used in it.</returns>
    (TimeSpan Passed, TimeSpan Used) Wait();

    /// <summary>Logical cores that affinity and container leave to this process.</summary>
    int UsableCores { get; }
}
