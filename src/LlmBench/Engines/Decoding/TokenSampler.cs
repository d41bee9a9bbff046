using System.Numerics.Tensors;
using LlmBench.Suites;

namespace LlmBench.Engines.Decoding;

/// <summary>
/// Chooses the next token: repeat penalty, then top-k, top-p and min-p on the model's own probabilities, then temperature and a draw.
/// The order is llama.cpp's, so that the same settings mean the same.
/// </summary>
sealed class TokenSampler(GenerationSettings settings)
{
    /// <summary>How far back the repeat penalty looks, as llama.cpp does.</summary>
    const int PenaltyWindow = 64;

    readonly SplitMix64 random = new(unchecked((ulong)settings.Seed));

    /// <param name="logits">Changed in place.</param>
    /// <param name="past">The prompt's and the output's tokens so far.</param>
    /// <exception cref="EngineException">The model computed something that is no number: its weights are broken.</exception>
    public int Choose(Span<float> logits, IReadOnlyList<int> past)
    {
        if (!TensorPrimitives.IsFiniteAll<float>(logits))
        {
            throw new EngineException("The model's logits are not all numbers: its weights or constants are broken.");
        }

        Penalise(logits, past);
        return settings.Temperature == 0 ? TensorPrimitives.IndexOfMax<float>(logits) : Draw(Kept(logits));
    }

    void Penalise(Span<float> logits, IReadOnlyList<int> past)
    {
        if (settings.RepeatPenalty == 1)
        {
            return;
        }

        foreach (var token in past.Skip(past.Count - PenaltyWindow).Distinct())
        {
            logits[token] *= logits[token] > 0 ? 1 / (float)settings.RepeatPenalty : (float)settings.RepeatPenalty;
        }
    }

    /// <summary>The tokens that may be drawn with their logits, the most probable first.</summary>
    List<(int Token, float Logit)> Kept(Span<float> logits)
    {
        var kept = settings.TopK > 0 && settings.TopK < logits.Length ? Largest(logits, settings.TopK) : All(logits);

        // Equal logits keep the order of their tokens, so that a seed always means the same answer.
        kept.Sort((a, b) => a.Logit != b.Logit ? b.Logit.CompareTo(a.Logit) : a.Token.CompareTo(b.Token));
        Keep(kept, CountForTopP(kept));
        Keep(kept, kept.Count(entry => Math.Exp(entry.Logit - kept[0].Logit) >= settings.MinP));
        return kept;
    }

    static List<(int Token, float Logit)> All(Span<float> logits)
    {
        var all = new List<(int Token, float Logit)>(logits.Length);
        for (var token = 0; token < logits.Length; token++)
        {
            all.Add((token, logits[token]));
        }

        return all;
    }

    /// <summary>Without sorting the rest: a vocabulary has up to hundreds of thousands of tokens. Of equal ones the first count.</summary>
    static List<(int Token, float Logit)> Largest(Span<float> logits, int count)
    {
        var largest = new PriorityQueue<int, (float Logit, int Place)>(count);
        for (var token = 0; token < logits.Length; token++)
        {
            if (token < count)
            {
                largest.Enqueue(token, (logits[token], -token));
            }
            else if (largest.TryPeek(out _, out var least) && logits[token] > least.Logit)
            {
                largest.EnqueueDequeue(token, (logits[token], -token));
            }
        }

        return [.. largest.UnorderedItems.Select(item => (item.Element, item.Priority.Logit))];
    }

    int CountForTopP(List<(int Token, float Logit)> kept)
    {
        if (settings.TopP >= 1)
        {
            return kept.Count;
        }

        var weights = kept.ConvertAll(entry => Math.Exp(entry.Logit - kept[0].Logit));
        var (goal, sum, count) = (settings.TopP * weights.Sum(), 0.0, 0);
        while (sum < goal && count < weights.Count)
        {
            sum += weights[count++];
        }

        return count;
    }

    static void Keep(List<(int Token, float Logit)> kept, int count)
    {
        if (count < kept.Count)
        {
            kept.RemoveRange(Math.Max(1, count), kept.Count - Math.Max(1, count));
        }
    }

    int Draw(List<(int Token, float Logit)> kept)
    {
        var weights = kept.ConvertAll(entry => Math.Exp((entry.Logit - kept[0].Logit) / settings.Temperature));
        var rest = random.NextDouble() * weights.Sum();
        for (var i = 0; i < kept.Count; i++)
        {
            rest -= weights[i];
            if (rest < 0)
            {
                return kept[i].Token;
            }
        }

        return kept[^1].Token;
    }
}
