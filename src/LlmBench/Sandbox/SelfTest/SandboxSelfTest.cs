using System.Collections.Concurrent;
using System.Diagnostics;
using LlmBench.Sandbox.Checking;
using LlmBench.Sandbox.Protocol;
using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox.SelfTest;

/// <summary>Runs hostile and honest programs on this machine and looks at what became of them, before any model's program is run.</summary>
static class SandboxSelfTest
{
    /// <summary>Short, because a third of the programs only end at a limit.</summary>
    static readonly SandboxLimits Limits = new(CpuSeconds: 1, Wall: TimeSpan.FromSeconds(4));

    /// <summary>On a busy machine a program can be late without waiting: it gets another chance, alone.</summary>
    static readonly SandboxLimits Patient = Limits with { Wall = TimeSpan.FromSeconds(60) };

    static readonly Check[] Doubling = [new([new Value.Integer(3)], new Value.Integer(6)), new([new Value.Integer(7)], new Value.Integer(14))];

    /// <param name="least">Programs to run: all of them, again and again until there are so many.</param>
    /// <exception cref="SandboxException">The sandbox does not start at all.</exception>
    public static SelfTestReport Run(ProgramJudge judge, int least = 1)
    {
        var start = Stopwatch.GetTimestamp();
        using var canaries = new Canaries();
        var (before, memory) = (Remains.Now(), FreeMemory.Now());
        var programs = HostilePrograms.Read(canaries);
        var rounds = Math.Max(1, (least + programs.Count - 1) / programs.Count);
        var late = new ConcurrentBag<HostileProgram>();
        var escapes = new ConcurrentBag<Escape>();
        Workers.ForEach(Enumerable.Repeat(programs, rounds).SelectMany(round => round), Environment.ProcessorCount + 2, program => Judge(program, Limits));
        Workers.ForEach(late, 1, program => Judge(program, Patient));
        judge.Rest();
        IReadOnlyList<Escape> found = [.. escapes.OrderBy(escape => escape.Program, StringComparer.Ordinal), .. LeftBehind(canaries, before)];
        return new(rounds * programs.Count, found, Stopwatch.GetElapsedTime(start), memory, FreeMemory.Now());

        void Judge(HostileProgram program, SandboxLimits limits)
        {
            var result = judge.Judge(new(program.Language, program.Source, program.Language is Language.Python ? "solve" : "Solve"), Doubling, limits);
            if (program.Expected.Contains(result.Verdict))
            {
                return;
            }

            if (result.Verdict is CheckVerdict.Timeout && limits == Limits)
            {
                late.Add(program);
            }
            else
            {
                escapes.Add(new(program.Name, $"{result.Verdict} ({result.FirstFailure?.Reason ?? "no reason"}), not {string.Join(" or ", program.Expected)}"));
            }
        }
    }

    static IEnumerable<Escape> LeftBehind(Canaries canaries, Remains before) =>
        canaries.Touched().Concat(Remains.Since(before)).Select(what => new Escape("all programs", what));
}
