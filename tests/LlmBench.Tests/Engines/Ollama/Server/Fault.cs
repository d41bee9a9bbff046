using System.Text.Json.Nodes;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>What goes wrong with one request for an answer.</summary>
sealed record Fault
{
    /// <summary>Refuses with this status and <see cref="Body"/>.</summary>
    public int? Status { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Where a refusal points to.</summary>
    public string? Location { get; init; }

    /// <summary>Breaks the connection before the first byte.</summary>
    public bool NoByte { get; init; }

    /// <summary>Says nothing at all, not even headers.</summary>
    public bool Mute { get; init; }

    /// <summary>Waits so long for its turn.</summary>
    public int WaitMs { get; init; }

    /// <summary>Chunks that are sent before the rest happens.</summary>
    public int After { get; init; } = int.MaxValue;

    /// <summary>Sent as it is, in place of what would follow.</summary>
    public string? Line { get; init; }

    public Ending Ending { get; init; } = Ending.Final;

    /// <summary>Changes the final object.</summary>
    public Action<JsonObject>? Final { get; init; }
}
