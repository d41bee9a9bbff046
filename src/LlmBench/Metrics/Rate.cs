namespace LlmBench.Metrics;

/// <summary>Tokens and the time that they took, added up over samples: long samples weigh more than short ones.</summary>
readonly record struct Rate(long Tokens, double Milliseconds)
{
    /// <summary>None before there was a token and a time.</summary>
    public double? TokensPerSecond => Tokens > 0 && Milliseconds > 0 ? 1000 * Tokens / Milliseconds : null;

    public Rate With(int tokens, double milliseconds) =>
        tokens > 0 && milliseconds > 0 ? new(Tokens + tokens, Milliseconds + milliseconds) : this;

    public static Rate operator +(Rate a, Rate b) => new(a.Tokens + b.Tokens, a.Milliseconds + b.Milliseconds);

    public static Rate Add(Rate left, Rate right) => left + right;
}
