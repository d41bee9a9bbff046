using System.Text;
using LLama.Native;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>What llama.cpp says about its work: kept for the run folder and off the terminal. There is one for the whole process, as there is one llama.cpp.</summary>
static class NativeLog
{
    const int MostLines = 4000;

    static readonly Lock Turn = new();
    static readonly StringBuilder Begun = new();
    static readonly List<string> Said = [];
    static readonly List<string> Errors = [];
    static string? Target;

    /// <summary>Told every line as it comes; must not throw.</summary>
    public static Action<string>? Listener { get; set; }

    /// <summary>Lines since <see cref="Begin"/>.</summary>
    public static IReadOnlyList<string> Lines
    {
        get
        {
            lock (Turn)
            {
                return [.. Said];
            }
        }
    }

    /// <summary>Why llama.cpp failed, in its own words; none where it did not say.</summary>
    public static string? LastError
    {
        get
        {
            lock (Turn)
            {
                return Errors.LastOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? Errors.LastOrDefault();
            }
        }
    }

    /// <summary>From now on every line goes to the end of this file, whole at once, so that it is there even if the process dies.</summary>
    public static void WriteTo(string? file)
    {
        lock (Turn)
        {
            Target = file;
        }
    }

    /// <summary>Forgets what was said before.</summary>
    public static void Begin()
    {
        lock (Turn)
        {
            Said.Clear();
            Errors.Clear();
        }
    }

    /// <summary>Called by llama.cpp, mostly with whole lines.</summary>
    public static void Receive(LLamaLogLevel level, string message)
    {
        lock (Turn)
        {
            Begun.Append(message);
            if (message.EndsWith('\n'))
            {
                Keep(level, Begun.ToString().TrimEnd());
                Begun.Clear();
            }
        }
    }

    static void Keep(LLamaLogLevel level, string line)
    {
        if (Said.Count < MostLines)
        {
            Said.Add(line);
        }

        if (level == LLamaLogLevel.Error && Errors.Count < MostLines)
        {
            Errors.Add(line);
        }

        Listener?.Invoke(line);
        Write(line);
    }

    /// <summary>A full disk must not reach llama.cpp as an exception: it would end the process.</summary>
    static void Write(string line)
    {
        try
        {
            if (Target is not null)
            {
                File.AppendAllText(Target, line + "\n");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Target = null;
        }
    }
}
