using LlmBench.Cli.Running;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Suites;
using LlmBench.Tests.Sampling;

namespace LlmBench.Tests.Cli;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class RunOutputTests : IDisposable
{
    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int> { ["smoke"] = 1 })
    {
        Tasks = [new("t/1", "one", "1"), new("t/2", "两个", "2")],
    };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_run_folder_says_what_was_asked_and_on_what_machine()
    {
        Open().Dispose();

        var info = new RunFolder(folder["run"]).ReadInfo();
        Assert.That((info.Id, info.Scope, info.Attempts, info.Schema), Is.EqualTo(("run", "full", 1, 1)));
        Assert.That(info.Candidates.Single().Key, Is.EqualTo($"scripted:f16@scripted#{new string('a', 12)}"));
        Assert.That(info.Suites.Single().Generation["temperature"], Is.EqualTo("0"));
        Assert.That(info.Host.Cores, Is.EqualTo(Environment.ProcessorCount));
    }

    [Test]
    public void A_run_folder_holds_its_suites_as_they_were()
    {
        Open().Dispose();

        var suite = SuiteFolder.Read(folder["run/suites/s"]);
        Assert.That(suite.Tasks, Is.EqualTo(Suite.Tasks));
        Assert.That(suite.Generation, Is.EqualTo(Suite.Generation));
    }

    [Test]
    public void The_same_run_is_completed()
    {
        var sample = new Sample("s", 1, "t/1", Plan().Stages[0].Candidate.Key, 1);
        using (var first = Open())
        {
            first.Add(sample);
        }

        using var second = Open();
        Assert.That(second.Taken, Is.EquivalentTo([SampleKey.Of(sample)]));
    }

    [Test]
    public void A_sample_in_which_the_engine_failed_is_asked_again_and_counted_once()
    {
        var key = Plan().Stages[0].Candidate.Key;
        Add(new("s", 1, "t/1", key, 1) { Error = "CUDA error" }, new("s", 1, "t/2", key, 1) { Error = "too slow", TimedOut = true });

        Add(new Sample("s", 1, "t/1", key, 1) { Error = "CUDA error" });
        using (var again = Open())
        {
            Assert.That(again.Taken.Select(taken => taken.Task), Is.EqualTo(["t/2"]));
            Assert.That(again.Failed.Select(taken => taken.Task), Is.EqualTo(["t/1"]));
        }

        Add(new Sample("s", 1, "t/1", key, 1) { Answer = "1" });
        var samples = new RunFolder(folder["run"]).ReadSamples().ToList();
        Assert.That(samples.Select(sample => (sample.Task, sample.Answer, sample.AskedAgain)), Is.EquivalentTo(new (string, string?, bool?)[] { ("t/1", "1", true), ("t/2", null, null) }));
        Assert.That(File.ReadLines(folder["run/samples.jsonl"]).Count(), Is.EqualTo(4));
    }

    [Test]
    public void A_candidate_that_was_being_measured_when_the_program_died_is_known_and_one_that_ended_in_order_is_not()
    {
        var path = new RunFolder(folder["run"]).UnderWayFile;
        using (var first = Open())
        {
            first.Begin("a:f16@native#1");
            File.Copy(path, folder["kept"]);
        }

        Open().Dispose();
        File.Copy(folder["kept"], path);
        using (var dead = Open())
        {
            Assert.That(dead.Interrupted, Is.EqualTo("a:f16@native#1"));
            dead.Begin("b:f16@native#2");
            dead.End();
        }

        using var second = Open();
        Assert.That(second.Interrupted, Is.Null);
    }

    [TestCase("smoke", 1, 0.0, "scope: full there, smoke here")]
    [TestCase("full", 2, 0.0, "attempts: 1 there, 2 here")]
    [TestCase("full", 1, 0.5, "temperature=0.5")]
    public void Another_run_in_the_folder_is_refused_by_what_differs(string scope, int attempts, double temperature, string says)
    {
        Open().Dispose();

        Assert.That(() => Open(Plan(scope, attempts, temperature)), Throws.TypeOf<UsageException>().With.Message.Contains(says));
    }

    [Test]
    public void Two_runs_cannot_write_one_folder_at_once()
    {
        using var first = Open();

        Assert.That(() => Open(), Throws.TypeOf<UsageException>().With.Message.Contains("another run"));
    }

    void Add(params IEnumerable<Sample> samples)
    {
        using var output = Open();
        foreach (var sample in samples)
        {
            output.Add(sample);
        }
    }

    RunOutput Open(RunPlan? plan = null) => RunOutput.Open(folder["run"], plan ?? Plan(), ["s"], DateTimeOffset.UnixEpoch);

    static RunPlan Plan(string scope = "full", int attempts = 1, double temperature = 0)
    {
        var engine = new ScriptedEngine(question => question).Registered;
        var suite = Suite with { Generation = Suite.Generation with { Temperature = temperature } };
        return RunPlan.Create([new(engine, ScriptedEngine.Model, new())], [suite], scope, attempts);
    }
}
