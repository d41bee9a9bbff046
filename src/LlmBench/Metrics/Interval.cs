namespace LlmBench.Metrics;

/// <summary>Bounds between which a value lies with a stated probability.</summary>
readonly record struct Interval(double Low, double High);
