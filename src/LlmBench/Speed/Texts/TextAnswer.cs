using System.Diagnostics;
using LlmBench.Engines;

namespace LlmBench.Speed.Texts;

/// <summary>One answer of an engine that takes texts, with the time of every piece by the client's clock.</summary>
/// <param name="PiecesMs">From sending the prompt to each piece of text, thinking included; empty where none came.</param>
/// <param name="TotalMs">To the end of the answer.</param>
sealed record TextAnswer(IReadOnlyList<double> PiecesMs, double TotalMs, EngineEvent.Done Done)
{
    /// <exception cref="EngineException">The engine failed, or does not count tokens.</exception>
    public static async Task<TextAnswer> ReadAsync(IAsyncEnumerable<EngineEvent> events)
    {
        var (start, pieces) = (Stopwatch.GetTimestamp(), new List<double>());
        await foreach (var next in events)
        {
            switch (next)
            {
                case EngineEvent.Piece({ Length: > 0 }) or EngineEvent.Thinking({ Length: > 0 }):
                    pieces.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    break;
                case EngineEvent.Done done:
                    return done.Tokens == TokenCounts.Unknown
                        ? throw new EngineException("The server does not count tokens, and speed is tokens over time.")
                        : new(pieces, Stopwatch.GetElapsedTime(start).TotalMilliseconds, done);
            }
        }

        throw new EngineException("The engine ended its answer early.");
    }
}
