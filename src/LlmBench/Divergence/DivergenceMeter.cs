using System.Numerics.Tensors;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Engines.Decoding;

namespace LlmBench.Divergence;

/// <summary>Reads a text with two models side by side, some positions at a time: their logits are compared and dropped, whatever the text's length.</summary>
sealed class DivergenceMeter(ILogitEngine first, ILogitEngine second)
{
    /// <summary>Positions at a time.</summary>
    const int Piece = 32;

    readonly BlockMean firstLoss = new();
    readonly BlockMean secondLoss = new();
    readonly BlockMean difference = new();
    readonly BlockMean kl = new();
    readonly BlockMean sameTop = new();
    readonly float[] firstLogits = new float[Piece * first.VocabularySize];
    readonly float[] secondLogits = new float[Piece * second.VocabularySize];
    int judged;

    /// <exception cref="EngineException">An engine failed, or a model's logits are no numbers.</exception>
    public ModelDivergence Read(IEnumerable<TextWindow> windows, CancellationToken ct)
    {
        foreach (var window in windows)
        {
            Read(window, ct);
        }

        return new(
            judged,
            firstLoss.Estimate().Exponential(),
            secondLoss.Estimate().Exponential(),
            difference.Estimate().Exponential(),
            kl.Estimate(),
            sameTop.Estimate().Percent());
    }

    void Read(TextWindow window, CancellationToken ct)
    {
        // What stands before the first token that is judged, but for the one right before it, is only looked back on.
        var start = window.First - 1;
        foreach (var engine in (ILogitEngine[])[first, second])
        {
            engine.Forget();
            if (start > 0)
            {
                engine.Compute(window.Tokens.AsSpan(0, start), ct);
            }
        }

        for (var at = start; at < window.Tokens.Length - 1; at += Piece)
        {
            var piece = window.Tokens.AsSpan(at, Math.Min(Piece, window.Tokens.Length - 1 - at));
            first.Compute(piece, firstLogits, ct);
            second.Compute(piece, secondLogits, ct);
            for (var i = 0; i < piece.Length; i++)
            {
                Compare(Row(firstLogits, first, i), Row(secondLogits, second, i), window.Tokens[at + i + 1]);
            }
        }
    }

    static ReadOnlySpan<float> Row(float[] logits, ILogitEngine engine, int place) => logits.AsSpan(place * engine.VocabularySize, engine.VocabularySize);

    void Compare(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int next)
    {
        var (normaliserA, normaliserB) = (LogSoftmax.Normaliser(a), LogSoftmax.Normaliser(b));
        var sum = 0.0;
        for (var token = 0; token < a.Length; token++)
        {
            var (p, q) = (a[token] - normaliserA, b[token] - normaliserB);
            sum += Math.Exp(p) * (p - q);
        }

        if (!double.IsFinite(sum))
        {
            throw new EngineException("The logits of a model are no numbers: its weights are broken, or its numbers grew too large.");
        }

        judged++;
        firstLoss.Add(normaliserA - a[next]);
        secondLoss.Add(normaliserB - b[next]);
        difference.Add(normaliserB - b[next] - (normaliserA - a[next]));
        kl.Add(sum);
        sameTop.Add(TensorPrimitives.IndexOfMax(a) == TensorPrimitives.IndexOfMax(b) ? 1 : 0);
    }
}
