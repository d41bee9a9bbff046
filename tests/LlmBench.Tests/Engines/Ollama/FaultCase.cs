using LlmBench.Results;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>One way in which a server goes wrong with the second of three samples, and what has to become of that sample.</summary>
/// <param name="Name">A sentence's end: what the server does.</param>
sealed record FaultCase(string Name)
{
    /// <summary>Of the second sample.</summary>
    public Fault Fault { get; init; } = new();

    /// <summary>Requests that meet the fault: the one, or each that is sent again.</summary>
    public int Times { get; init; } = 1;

    public Action<OllamaTestServer> Server { get; init; } = _ => { };

    public ServedModel Model { get; init; } = ServedModel.Saying("qwen3:8b", _ => Speech.Of("the answer is forty two"));

    public string Question { get; init; } = "What is six times seven?";

    public double StallSeconds { get; init; } = 30;

    /// <summary>Words that the sample's error has to hold, the server's own where it said any; none where there is to be an answer.</summary>
    public string? Error { get; init; }

    public bool TimedOut { get; init; }

    public string? Stop { get; init; }

    public string Answer { get; init; } = "the answer is forty two";

    public string Flags { get; init; } = "";

    /// <summary>Anything else that has to hold.</summary>
    public Func<Sample, bool> Holds { get; init; } = _ => true;

    public override string ToString() => Name;
}
