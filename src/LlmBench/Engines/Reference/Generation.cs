using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using LlmBench.Suites;

namespace LlmBench.Engines.Reference;

/// <summary>One answer in the making.</summary>
/// <param name="cached">Positions of the prompt that are in the cache already.</param>
sealed class Generation(LoadedModel model, GenerationSettings settings, int cached)
{
    readonly float[] logits = new float[model.Transformer.Vocabulary];
    readonly TokenSampler sampler = new(settings);
    readonly StopTexts stops = new(settings.Stop ?? []);
    readonly Decoder text = Encoding.UTF8.GetDecoder();
    TimeSpan promptTime;
    TimeSpan generationTime;
    TimeSpan spent;
    StopReason reason;
    int promptTokens;
    int output;

    /// <summary>What is to be said when <see cref="Run"/> has ended.</summary>
    public EngineEvent.Done Done => new(
        reason,
        new(promptTokens, output, cached),
        new(promptTime.TotalMilliseconds, output > 1 ? generationTime.TotalMilliseconds : null));

    /// <summary>The answer's text, token by token where tokens end with a character.</summary>
    public IEnumerable<string> Run(List<int> tokens, CancellationToken ct)
    {
        promptTokens = tokens.Count;
        var start = Stopwatch.GetTimestamp();
        var token = Next(tokens.GetRange(cached, tokens.Count - cached), cached, tokens, ct);
        promptTime = Stopwatch.GetElapsedTime(start);
        while (!Ends(token))
        {
            output++;
            tokens.Add(token);
            yield return stops.Add(TextOf(token));
            if (stops.Reached)
            {
                reason = StopReason.Stop;
                break;
            }

            if (Full(tokens.Count))
            {
                break;
            }

            start = Stopwatch.GetTimestamp();
            token = Next([token], tokens.Count - 1, tokens, ct);
            spent = Stopwatch.GetElapsedTime(start);
        }

        yield return stops.Add(Rest()) + stops.End();
    }

    int Next(List<int> tokens, int from, List<int> past, CancellationToken ct)
    {
        model.Transformer.Run(CollectionsMarshal.AsSpan(tokens), from, logits, ct);
        model.Cached.AddRange(tokens);
        return sampler.Choose(logits, past);
    }

    /// <summary>Whether the model ends its answer here. If not, the time that the token took counts as generation.</summary>
    bool Ends(int token)
    {
        if (model.Vocabulary.Ends.Contains(token))
        {
            reason = StopReason.Stop;
            return true;
        }

        generationTime += spent;
        return false;
    }

    bool Full(int position)
    {
        reason = output >= settings.MaxTokens ? StopReason.Length : StopReason.Context;
        return output >= settings.MaxTokens || position >= model.ContextLength;
    }

    string TextOf(int token) => Decode(model.Vocabulary.BytesOf(token), flush: false);

    /// <summary>Bytes that never became a character.</summary>
    string Rest() => stops.Reached ? "" : Decode([], flush: true);

    string Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        var characters = new char[text.GetCharCount(bytes, flush)];
        return new(characters, 0, text.GetChars(bytes, characters, flush));
    }
}
