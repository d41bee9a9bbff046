using System.Diagnostics;
using LlmBench.Sandbox;
using LlmBench.Sandbox.Protocol;
using LlmBench.Scoring.Code;
using LlmBench.Suites;
using LlmBench.Suites.Public.Coding;
using LlmBench.Tests.Sandbox;
using LlmBench.Tests.Suites.Public;

namespace LlmBench.Tests.Performance;

[Explicit("Prints figures for docs/performance.md; asserts no time.")]
[NonParallelizable]
sealed class SandboxSpeedTests
{
    static readonly SandboxLimits Second = new(CpuSeconds: 1, Wall: TimeSpan.FromSeconds(2));

    static readonly Check[] Doubling = [Judging.Check(Judging.Number(6), Judging.Number(3))];

    [Test]
    public void Python_programs_a_second() => Print("Python", HumanEval.ReadFile(SharedData.Folder("humaneval/HumanEval.jsonl.gz")), warmUp: 8);

    [Test]
    public void CSharp_programs_a_second() => Print("C#", SuiteFolder.Read(Repository.File("suites/coding-csharp")).Tasks, warmUp: 20);

    /// <summary>How much later than its limit a program that goes beyond it is judged, and the next one after it.</summary>
    [TestCase("loops", "def solve(x):\n  while True: pass", 1000)]
    [TestCase("waits", "import time\ndef solve(x): time.sleep(99)", 2000)]
    [TestCase("floods", "def solve(x):\n  while True: print('a' * 1000)", 0)]
    [TestCase("takes memory", "def solve(x):\n  a = []\n  while True: a.append(bytearray(1 << 20))", 0)]
    [TestCase("forks", "import os\ndef solve(x):\n  while True: os.fork()", 0)]
    public void Lateness(string what, string source, double limitMs)
    {
        Timed("def solve(x): return 2 * x");
        var hostile = Enumerable.Range(0, 5).Select(_ => Timed(source)).ToList();
        var honest = Enumerable.Range(0, 5).Select(_ => Timed("def solve(x): return 2 * x")).ToList();
        TestContext.Progress.WriteLine(FormattableString.Invariant(
            $"A program that {what}: {string.Join(", ", hostile.Select(ms => (ms - limitMs).ToString("0", null)))} ms beyond its limit of {limitMs} ms; honest ones after it: {string.Join(", ", honest.Select(ms => ms.ToString("0", null)))} ms"));
    }

    static double Timed(string source)
    {
        var start = Stopwatch.GetTimestamp();
        Judging.Judge.Judge(new(Language.Python, source, "solve"), Doubling, Second);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static void Print(string language, IReadOnlyList<SuiteTask> tasks, int warmUp)
    {
        var runner = new CodeRunner(Judging.Judge, "test");
        Workers.ForEach(tasks.Take(warmUp), Environment.ProcessorCount, task => runner.Run(CodeQuestion.Of(task), task.Code!.Reference));
        var (passed, start) = (0, Stopwatch.GetTimestamp());
        Workers.ForEach(tasks, Environment.ProcessorCount, task =>
        {
            if (runner.Run(CodeQuestion.Of(task), task.Code!.Reference).Verdict is CheckVerdict.Pass)
            {
                Interlocked.Increment(ref passed);
            }
        });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        TestContext.Progress.WriteLine(FormattableString.Invariant($"{language}: {passed} of {tasks.Count} programs pass in {seconds:0.00} s, {tasks.Count / seconds:0.0} a second"));
    }
}
