using System.Text;
using LlmBench.Suites;

namespace LlmBench.Engines.Decoding;

/// <summary>An answer in the making: which token comes next, what the tokens say, and when they end. The same for every engine that hands out logits.</summary>
/// <param name="prompt">Grows by the answer's tokens.</param>
/// <param name="contextLength">Tokens of prompt and answer together.</param>
sealed class GrowingAnswer(List<int> prompt, GenerationSettings settings, int contextLength)
{
    readonly TokenSampler sampler = new(settings);
    readonly StopTexts stops = new(settings.Stop ?? []);
    readonly Decoder characters = Encoding.UTF8.GetDecoder();

    public int PromptTokens { get; } = prompt.Count;

    /// <summary>Of the answer, without the token that ended it.</summary>
    public int OutputTokens => prompt.Count - PromptTokens;

    /// <summary>Why it ended; none while it goes on.</summary>
    public StopReason? Ended { get; private set; }

    /// <param name="logits">Changed in place.</param>
    public int Choose(Span<float> logits) => sampler.Choose(logits, prompt);

    /// <summary>The model ended it.</summary>
    public void End() => Ended = StopReason.Stop;

    /// <param name="bytes">What the token says.</param>
    /// <returns>The text that is certain now: nothing while a character or what may be a stop text is not whole.</returns>
    public string Add(int token, ReadOnlySpan<byte> bytes)
    {
        prompt.Add(token);
        var text = stops.Add(Decode(bytes, flush: false));
        Ended = stops.Reached ? StopReason.Stop
            : OutputTokens >= settings.MaxTokens ? StopReason.Length
            : prompt.Count >= contextLength ? StopReason.Context
            : null;
        return text;
    }

    /// <summary>What was held back, and bytes that never became a character.</summary>
    public string Rest() => stops.Reached ? "" : stops.Add(Decode([], flush: true)) + stops.End();

    string Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        var letters = new char[characters.GetCharCount(bytes, flush)];
        return new(letters, 0, characters.GetChars(bytes, letters, flush));
    }
}
