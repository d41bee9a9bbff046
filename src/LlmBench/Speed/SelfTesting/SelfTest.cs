using LlmBench.Results.SpeedRuns;

namespace LlmBench.Speed.SelfTesting;

/// <summary>Measures a synthetic engine whose times are known, and holds what is reported against them.</summary>
static class SelfTest
{
    const int Tokens = 64;
    const int Repeats = 20;
    const double Microseconds = 500;

    static readonly (string Name, Func<int, double> Microseconds)[] Courses =
    [
        ("constant", _ => Microseconds),
        ("drifting", repetition => Microseconds * (1 + (0.02 * repetition))),
        ("bimodal", repetition => repetition % 2 == 0 ? Microseconds : 2 * Microseconds),
        ("with outliers", repetition => repetition % 10 == 5 ? 4 * Microseconds : Microseconds),
    ];

    /// <param name="folder">Where BenchmarkDotNet's own files go.</param>
    public static IEnumerable<SelfTestRow> Run(string folder, CancellationToken ct)
    {
        foreach (var (name, microseconds) in Courses)
        {
            var engine = new SyntheticEngine(microseconds);
            var work = new SpeedWork(engine, new(SpeedKind.Generation, Tokens, 0), ct);
            var measured = SpeedSession.Run([work], Repeats, folder, name.Replace(' ', '-'))[0];
            engine.Forget();
            yield return SelfTestRow.Of(name, measured, [.. engine.Seconds.TakeLast(Repeats)]);
        }
    }
}
