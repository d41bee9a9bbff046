using System.Diagnostics;

namespace LlmBench.Sandbox.Protocol;

/// <summary>How every guest's process is begun: three pipes and no environment but its own.</summary>
static class GuestStart
{
    public static ProcessStartInfo Of(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string folder)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        var root = info.Environment.TryGetValue("SystemRoot", out var value) ? value : null;
        info.Environment.Clear();
        foreach (var (name, text) in environment)
        {
            info.Environment[name] = text;
        }

        if (root is not null)
        {
            // Windows starts no program without it.
            info.Environment["SystemRoot"] = root;
        }

        return info;
    }
}
