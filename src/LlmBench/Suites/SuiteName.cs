namespace LlmBench.Suites;

/// <summary>What a suite may be called: its name is a folder's name on every system, and a word on the command line.</summary>
static class SuiteName
{
    const int Longest = 64;

    /// <summary>Names of devices on Windows, with any extension.</summary>
    static readonly string[] Devices = ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => (string[])[$"com{i}", $"lpt{i}"])];

    /// <summary>What is wrong with a name, to follow it in a sentence; none when nothing is.</summary>
    public static string? Problem(string name) => name switch
    {
        "" => "is empty: use letters, digits, '-', '_' and '.'.",
        { Length: > Longest } => $"has {name.Length} characters: use at most {Longest}.",
        _ when !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') => "cannot be a folder's name: use letters, digits, '-', '_' and '.'.",
        ['.' or '-', ..] or [.., '.'] => "cannot be a folder's name: begin with a letter or digit, and do not end with '.'.",
        _ when Devices.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase) => "is the name of a device on Windows: choose another.",
        _ => null,
    };
}
