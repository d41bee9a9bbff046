using System.Diagnostics;
using System.Runtime.InteropServices;
using LlmBench.Engines.Decoding;
using LlmBench.Suites;

namespace LlmBench.Engines.Reference;

/// <summary>One answer in the making.</summary>
/// <param name="tokens">Of the prompt; grows by the answer's.</param>
/// <param name="cached">Positions of the prompt that are in the cache already.</param>
sealed class Generation(LoadedModel model, List<int> tokens, GenerationSettings settings, int cached)
{
    readonly float[] logits = new float[model.Transformer.Vocabulary];
    readonly GrowingAnswer answer = new(tokens, settings, model.ContextLength);
    TimeSpan promptTime;
    TimeSpan generationTime;

    /// <summary>What is to be said when <see cref="Run"/> has ended.</summary>
    public EngineEvent.Done Done => new(
        answer.Ended!.Value,
        new(answer.PromptTokens, answer.OutputTokens, cached),
        new(promptTime.TotalMilliseconds, answer.OutputTokens > 1 ? generationTime.TotalMilliseconds : null));

    /// <summary>The answer's text, token by token where tokens end with a character.</summary>
    public IEnumerable<string> Run(CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var token = Next(cached, ct);
        promptTime = Stopwatch.GetElapsedTime(start);
        while (!Ends(token))
        {
            yield return answer.Add(token, model.Vocabulary.BytesOf(token));
            if (answer.Ended is not null)
            {
                break;
            }

            start = Stopwatch.GetTimestamp();
            token = Next(tokens.Count - 1, ct);
            generationTime += model.Vocabulary.Ends.Contains(token) ? TimeSpan.Zero : Stopwatch.GetElapsedTime(start);
        }

        yield return answer.Rest();
    }

    int Next(int from, CancellationToken ct)
    {
        var added = CollectionsMarshal.AsSpan(tokens)[from..];
        model.Transformer.Run(added, from, logits, ct);
        model.Cached.AddRange(added);
        return answer.Choose(logits);
    }

    bool Ends(int token)
    {
        if (model.Vocabulary.Ends.Contains(token))
        {
            answer.End();
        }

        return answer.Ended is not null;
    }
}
