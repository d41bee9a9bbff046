using System.Text;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Sampling;

/// <summary>Asks a loaded engine one fixed prompt, greedily, and notes what can be held against other engines.</summary>
/// <param name="timeout">The longest that it may take.</param>
sealed class ParityProbe(TimeSpan timeout)
{
    /// <summary>Long enough that engines which compute differently come apart.</summary>
    const int MaxTokens = 32;

    /// <param name="candidate">The candidate's key.</param>
    public async Task<ProbeRecord> TakeAsync(IEngine engine, string candidate, ParityPrompt prompt, CancellationToken ct)
    {
        var record = new ProbeRecord(candidate, prompt.Name);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            var (answer, tokens) = await AnswerAsync(engine, prompt, limit.Token);
            return record with
            {
                PromptTokens = tokens == TokenCounts.Unknown ? null : tokens.Prompt,
                Answer = answer,
                Tokens = (engine as ILogitEngine)?.Tokenize(answer),
                LogProbabilities = engine is ILogProbability judge ? (await judge.LogProbabilitiesAsync(prompt.Messages, [prompt.Text], null, limit.Token)).LogProbabilities[0] : null,
            };
        }
        catch (EngineException error)
        {
            return record with { Error = error.Message };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return record with { Error = $"No complete answer within {timeout.TotalSeconds:0.#} s." };
        }
    }

    static async Task<(string Answer, TokenCounts Tokens)> AnswerAsync(IEngine engine, ParityPrompt prompt, CancellationToken ct)
    {
        var answer = new StringBuilder();
        await foreach (var said in engine.GenerateAsync(prompt.Messages, new GenerationSettings(MaxTokens), ct))
        {
            switch (said)
            {
                case EngineEvent.Piece(var text):
                    answer.Append(text);
                    break;
                case EngineEvent.Thinking(var text):
                    answer.Append(text);
                    break;
                case EngineEvent.Done done:
                    return (answer.ToString(), done.Tokens);
            }
        }

        throw new EngineException("The engine ended its answer early.");
    }
}
