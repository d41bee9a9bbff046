using System.Text.Json;
using LlmBench.Sandbox;
using LlmBench.Scoring.Code;
using LlmBench.Tests.Sandbox;

namespace LlmBench.Tests.Scoring.Code;

/// <summary>A task whose own solution is slow on this machine gives its programs more time.</summary>
sealed class CalibrationTests
{
    static readonly SandboxLimits Usual = new(CpuSeconds: 3, Wall: TimeSpan.FromSeconds(20));

    [TestCase(20, null, null)]
    [TestCase(300, null, null)]
    [TestCase(450, 5, 20)]
    [TestCase(2500, 25, 25)]
    [TestCase(60_000, 60, 60)]
    public void A_program_may_take_ten_times_as_long_as_the_solution(double referenceMs, int? cpuSeconds, int? wallSeconds)
    {
        var raised = Calibration.Raised(Usual, referenceMs);

        Assert.That((raised?.CpuSeconds, raised?.Wall.TotalSeconds), Is.EqualTo((cpuSeconds, (double?)wallSeconds)));
    }

    [Test]
    public void A_task_without_a_solution_that_passes_keeps_the_usual_limits()
    {
        var judged = new List<string>();
        var calibration = new Calibration((_, program, _) =>
        {
            judged.Add(program);
            return new([new(CheckVerdict.Fail, "wrong", 1)], "");
        });

        Assert.That(calibration.ReferenceMs(Question("")), Is.Null);
        Assert.That(calibration.ReferenceMs(Question("slow")), Is.Null);
        Assert.That(calibration.ReferenceMs(Question("slow")), Is.Null);
        Assert.That(judged, Is.EqualTo(["slow"]));
    }

    [Test]
    public void A_program_that_needs_more_than_the_usual_time_passes_where_the_solution_needs_a_tenth_of_it()
    {
        var verdict = new CodeRunner(Judging.Judge, "test").Run(Question(Burning(1)), Burning(4));

        Assert.That(verdict.Verdict, Is.EqualTo(CheckVerdict.Pass), verdict.Reason);
        Assert.That(verdict.ReferenceMs, Is.GreaterThanOrEqualTo(1000));
        Assert.That(verdict.Limits.CpuSeconds, Is.GreaterThanOrEqualTo(10));
    }

    static string Burning(int seconds) => $"import time\ndef f(x):\n    while time.process_time() < {seconds}: pass\n    return x\n";

    static CodeQuestion Question(string reference) =>
        CodeQuestion.Of(new("t/1", "Return x: f(x)", "f") { Code = new("python", [new(Json("[1]"), Json("1"))], reference, []) });

    static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
