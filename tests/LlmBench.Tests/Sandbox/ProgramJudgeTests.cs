using LlmBench.Sandbox;
using LlmBench.Sandbox.Checking;
using LlmBench.Sandbox.Values;
using static LlmBench.Tests.Sandbox.Judging;

namespace LlmBench.Tests.Sandbox;

sealed class ProgramJudgeTests
{
    static readonly Check Twice = Check(Number(6), Number(3));

    [Test]
    public void A_right_program_passes_every_check()
    {
        var result = Python("def solve(x): return 2 * x", Twice, Check(Number(-2), Number(-1)), Check(Text("abab"), Text("ab")));

        Assert.That(result.Checks.Select(check => check.Verdict), Is.All.EqualTo(CheckVerdict.Pass).And.Exactly(3).Items);
    }

    [TestCase("def solve(x): return x", CheckVerdict.Fail, "returned 3, not 6")]
    [TestCase("def solve(x): return 2.0 * x", CheckVerdict.Fail, "returned 6.0, not 6")]
    [TestCase("def solve(x): return [6]", CheckVerdict.Fail, "returned [6], not 6")]
    [TestCase("def solve(x): print(6)", CheckVerdict.Fail, "returned None, not 6")]
    [TestCase("def solve(x): raise KeyError('no')", CheckVerdict.Error, "KeyError: 'no'")]
    [TestCase("def solve(x) return 2", CheckVerdict.Error, "SyntaxError")]
    [TestCase("def other(x): return 6", CheckVerdict.Error, "KeyError: 'solve'")]
    [TestCase("import os\ndef solve(x): os._exit(0)", CheckVerdict.Crashed, "ended without an answer")]
    [TestCase("import sys\nsys.exit(0)", CheckVerdict.Error, "SystemExit")]
    [TestCase("def solve(x): return ' ' * (10 ** 10)", CheckVerdict.Memory, "out of memory")]
    [TestCase("def solve(x):\n  while True: print('a' * 1000)", CheckVerdict.OutputLimit, "printed more than")]
    [TestCase("def solve(x):\n  while True: pass", CheckVerdict.Timeout, "processor time")]
    [TestCase("import os\nfor n in range(3, 10):\n  try: os.write(n, b'R' * 64)\n  except OSError: pass\ndef solve(x): return 6", CheckVerdict.ProtocolViolation, "answer")]
    public void A_wrong_program_gets_the_verdict_of_what_it_did(string source, CheckVerdict verdict, string reason)
    {
        var result = Python(source, Twice);

        Assert.That(result.Verdict, Is.EqualTo(verdict), result.FirstFailure?.Reason + result.Output);
        Assert.That(result.FirstFailure!.Reason, Does.Contain(reason));
    }

    [Test]
    public void A_program_that_waits_is_ended_when_its_time_is_over()
    {
        var result = Python("import time\ndef solve(x): time.sleep(1000)", Short with { Wall = TimeSpan.FromSeconds(2) }, Twice);

        Assert.That((result.Verdict, result.FirstFailure!.Reason), Is.EqualTo((CheckVerdict.Timeout, "no answer within 2 s")));
    }

    /// <summary>In a data set's own test, which sees an exception of the function as one of its own.</summary>
    [TestCase("def solve(x): return 2 * x", CheckVerdict.Pass, null)]
    [TestCase("def solve(x): return x", CheckVerdict.Fail, "an assertion does not hold")]
    [TestCase("def solve(x): return ' ' * (10 ** 10)", CheckVerdict.Memory, "out of memory")]
    [TestCase("def solve(x): raise KeyError('no')", CheckVerdict.Error, "KeyError")]
    public void A_test_script_gets_the_verdict_of_what_the_program_did(string source, CheckVerdict verdict, string? reason)
    {
        var result = Judge.Judge(new(Language.Python, source, "solve"), new TestScript("", "assert solve(3) == 6\n", []), Short);

        Assert.That(result.Verdict, Is.EqualTo(verdict), result.FirstFailure?.Reason + result.Output);
        Assert.That(result.FirstFailure?.Reason, reason is null ? Is.Null : Does.Contain(reason));
    }

    [Test]
    public void Every_kind_of_value_goes_in_and_comes_back()
    {
        Value[] values =
        [
            new Value.Nothing(), new Value.Truth(true), Number(0), Number(-1), Number(System.Numerics.BigInteger.Pow(-7, 99)), new Value.Float(0.1),
            new Value.Float(double.NaN), new Value.Float(double.NegativeInfinity), Text("a\ud83d\ude00\u4e2d\ud800"), new Value.Binary(new byte[] { 0, 255 }),
            new Value.List([Number(1), new Value.Tuple([])]), new Value.Set([Number(2), Number(1)]), new Value.Map([new(Text("k"), new Value.List([])), new(Number(5), Text(""))]),
        ];

        var result = Python("def solve(x): return x", [.. values.Select(value => Check(value, value))]);

        Assert.That(result.FirstFailure?.Reason, Is.Null);
        Assert.That(result.Checks, Has.Count.EqualTo(values.Length));
    }

    [Test]
    public void The_last_lines_of_output_are_kept()
    {
        var result = Python("def solve(x):\n  for i in range(2000): print('line', i)\n  return 6", Twice);

        Assert.That(result.Output, Does.EndWith("line 1998\nline 1999\n").And.Length.LessThanOrEqualTo(4096));
    }
}
