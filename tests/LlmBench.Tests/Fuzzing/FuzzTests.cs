using System.Diagnostics;
using System.Text;

namespace LlmBench.Tests.Fuzzing;

/// <summary>Whatever is wrong with an input, readers say so in a sentence, scorers give a verdict, and neither takes long.</summary>
sealed class FuzzTests
{
    const int All = 200_000;

    const int Some = 60;

    static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    static IReadOnlyList<FuzzTarget> Targets => FuzzTargets.All;

    [TestCaseSource(nameof(Targets))]
    public void Damaged_inputs_are_read_or_refused(FuzzTarget target) => Assert.That(Failures(target, Some, seed: 1), Is.Empty);

    [Explicit("200,000 inputs; takes a few minutes, and the times count only on a quiet machine.")]
    [Test]
    public void Two_hundred_thousand_damaged_inputs_are_read_or_refused_within_100_ms()
    {
        var each = (All / Targets.Count) + 1;
        var failures = new List<string>();
        foreach (var target in Targets)
        {
            var (start, slowest) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
            failures.AddRange(Failures(target, each, seed: 2, took => slowest = took > slowest ? took : slowest));
            TestContext.Progress.WriteLine($"{target}: {each:N0} inputs in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, the slowest {slowest.TotalMilliseconds:0.0} ms");
        }

        Assert.That(failures, Is.Empty);
    }

    static List<string> Failures(FuzzTarget target, int count, ulong seed, Action<TimeSpan>? took = null)
    {
        using var folder = new TemporaryFolder();
        var (random, failures) = (new SplitMix64(seed), new List<string>());
        for (var i = 0; i < count && failures.Count < 5; i++)
        {
            var input = Mutation.Of(target.Seeds[i % target.Seeds.Count], random);
            var (failure, time) = Tried(target, input, folder);
            for (var again = 0; again < 2 && time > Longest; again++)
            {
                // What else goes on in the process is not the input's fault.
                time = Tried(target, input, folder).Time;
            }

            took?.Invoke(time);
            failure ??= took is not null && time > Longest ? $"{time.TotalMilliseconds:0} ms" : null;
            failures.AddRange(failure is null ? [] : [$"{target}: {failure}: {Shown(input)}"]);
        }

        return failures;
    }

    static (string? Failure, TimeSpan Time) Tried(FuzzTarget target, byte[] input, TemporaryFolder folder)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            target.Read(input, folder);
            return (null, Stopwatch.GetElapsedTime(start));
        }
        catch (UsageException)
        {
            return (null, Stopwatch.GetElapsedTime(start));
        }
        catch (Exception error) when (error is not UsageException)
        {
            return (error.ToString(), Stopwatch.GetElapsedTime(start));
        }
    }

    static string Shown(byte[] input) => input.Length > 400 ? Convert.ToHexString(input.AsSpan(0, 400)) : Encoding.UTF8.GetString(input);
}
