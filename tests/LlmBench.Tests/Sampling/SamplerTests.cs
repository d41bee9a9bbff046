using LlmBench.Engines;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Sampling;
using LlmBench.Suites;

namespace LlmBench.Tests.Sampling;

sealed class SamplerTests
{
    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8, Seed: 10), new Dictionary<string, int>())
    {
        Tasks = [new("t/1", "one", "1"), new("t/2", "two", "2")],
    };

    [Test]
    public async Task Takes_every_sample_once_for_each_attempt()
    {
        var samples = await SamplesAsync(new ScriptedEngine(question => question), attempts: 2);

        Assert.That(
            samples.Select(sample => (sample.Task, sample.Attempt, sample.Answer)),
            Is.EqualTo([("t/1", 1, "one"), ("t/2", 1, "two"), ("t/1", 2, "one"), ("t/2", 2, "two")]));
    }

    [Test]
    public async Task Gives_each_attempt_its_own_seed()
    {
        var engine = new ScriptedEngine(question => question);
        await SamplesAsync(engine, attempts: 2);

        Assert.That(engine.Seeds.Skip(1), Is.EqualTo([10, 10, 11, 11]));
    }

    [Test]
    public async Task Throws_a_first_sample_away_that_shares_no_text_with_the_tasks()
    {
        var engine = new ScriptedEngine(question => question);
        await SamplesAsync(engine);

        Assert.That(engine.Asked, Has.Count.EqualTo(3));
        Assert.That(engine.Asked[0], Does.Not.Contain("one").And.Not.Contain("two"));
    }

    [Test]
    public async Task An_engine_that_fails_in_an_answer_costs_that_sample_only()
    {
        var samples = await SamplesAsync(new ScriptedEngine(question => question == "one" ? throw new EngineException("out of memory") : question));

        Assert.That(samples.Select(sample => (sample.Answer, sample.Error)), Is.EqualTo([(null, "out of memory"), ("two", (string?)null)]));
    }

    [Test]
    public async Task An_answer_that_does_not_come_in_time_is_a_timeout()
    {
        var samples = await SamplesAsync(new ScriptedEngine(question => question == "one" ? "never" : question), timeout: TimeSpan.FromMilliseconds(50));

        Assert.That(samples.Select(sample => (sample.TimedOut, sample.Answer)), Is.EqualTo([(true, null), ((bool?)null, "two")]));
    }

    [Test]
    public async Task Whoever_stops_listening_ends_the_answers_under_way_before_the_engine_is_gone()
    {
        var engine = new ScriptedEngine(question => question == "one" ? "never" : question);
        var plan = RunPlan.Create([new(engine.Registered, ScriptedEngine.Model, new())], [Suite], "full", 1) with { Parallel = 2 };
        await foreach (var e in new Sampler(TimeProvider.System, TimeSpan.FromMinutes(1)).RunAsync(plan, new HashSet<SampleKey>(), default))
        {
            if (e is RunEvent.SampleTaken)
            {
                break;
            }
        }

        Assert.That(engine.Asked, Does.Contain("one"));
        Assert.That(engine.UnderWayWhenDisposed, Is.Zero);
    }

    [Test]
    public async Task Does_not_take_again_what_was_taken()
    {
        var engine = new ScriptedEngine(question => question);
        var first = new SampleKey("s", 1, "t/1", new Candidate(engine.Registered, ScriptedEngine.Model, new()).Key, 1);
        var samples = await SamplesAsync(engine, taken: [first]);

        Assert.That(samples.Select(sample => sample.Task), Is.EqualTo(["t/2"]));
    }

    [Test]
    public async Task Asks_twice_more_at_temperature_0_what_a_repeat_check_wants_all_once_before_the_first_again()
    {
        var engine = new ScriptedEngine(question => question);
        var hot = Suite with { Generation = Suite.Generation with { Temperature = 0.8, Seed = 7 } };
        var plan = RunPlan.Create([new(engine.Registered, ScriptedEngine.Model, new())], [hot], "full", 1) with { RepeatCheck = 2 };
        var stage = plan.Stages[0];
        var events = new List<RunEvent>();
        await foreach (var e in new Sampler(TimeProvider.System, TimeSpan.FromMinutes(1)).RunAsync(plan, new HashSet<SampleKey>(), default))
        {
            events.Add(e);
        }

        Assert.That(events.OfType<RunEvent.RepeatTaken>().Select(repeat => (repeat.Sample.Task, repeat.Sample.Attempt)), Is.EqualTo([("t/1", 1), ("t/2", 1), ("t/1", 2), ("t/2", 2)]));
        Assert.That(engine.Seeds.TakeLast(4), Is.All.EqualTo(7));
        Assert.That(stage.Repeats(2).Select(next => next.Suite.Generation.Temperature), Is.All.EqualTo(0));
        Assert.That(events.OfType<RunEvent.SampleTaken>().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Marks_what_was_asked_without_a_chat_template_and_warms_up_so_too()
    {
        var engine = new ScriptedEngine(question => question);
        var samples = await SamplesAsync(engine, suite: Suite with { Style = "completion", System = "Go on:" });

        Assert.That(engine.Roles, Is.All.EqualTo(Role.None));
        Assert.That(engine.Asked[1], Is.EqualTo("Go on:\n\none"));
        Assert.That(samples.Select(sample => (sample.Template, sample.Flags!.Single())), Is.All.EqualTo(("none", "raw-prompt")));
        Assert.That((await SamplesAsync(engine))[0], Has.Property("Template").Null.And.Property("Flags").Null);
    }

    [Test]
    public async Task Loads_no_model_that_has_nothing_left_to_do()
    {
        var engine = new ScriptedEngine(question => question);
        var key = new Candidate(engine.Registered, ScriptedEngine.Model, new()).Key;
        await SamplesAsync(engine, taken: [new("s", 1, "t/1", key, 1), new("s", 1, "t/2", key, 1)]);

        Assert.That(engine.Loads, Is.Zero);
    }

    [Test]
    public async Task A_model_that_does_not_load_fails_its_stage_and_takes_no_sample()
    {
        var engine = new ScriptedEngine(question => question) { LoadFailure = "corrupt" };
        var events = await EventsAsync(engine);

        Assert.That(events.OfType<RunEvent.StageFailed>().Select(failed => failed.Reason), Is.EqualTo(["corrupt"]));
        Assert.That(events.OfType<RunEvent.SampleTaken>(), Is.Empty);
    }

    [Test]
    public async Task Says_at_the_end_of_a_stage_what_loading_cost()
    {
        var events = await EventsAsync(new ScriptedEngine(question => question));

        var load = events.OfType<RunEvent.StageEnded>().Single().Load;
        Assert.That(load.Samples, Is.EqualTo(2));
        Assert.That(load.PeakMemoryBytes, Is.GreaterThan(1_000_000));
    }

    [Test]
    public void Stops_between_samples_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(() => EventsAsync(new ScriptedEngine(_ => "never"), ct: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    static async Task<List<Sample>> SamplesAsync(
        ScriptedEngine engine, int attempts = 1, TimeSpan? timeout = null, Suite? suite = null, params IReadOnlyList<SampleKey> taken) =>
        [.. (await EventsAsync(engine, attempts, timeout, taken, suite)).OfType<RunEvent.SampleTaken>().Select(e => e.Sample)];

    static async Task<List<RunEvent>> EventsAsync(
        ScriptedEngine engine, int attempts = 1, TimeSpan? timeout = null, IReadOnlyList<SampleKey>? taken = null, Suite? suite = null, CancellationToken ct = default)
    {
        var plan = RunPlan.Create([new(engine.Registered, ScriptedEngine.Model, new())], [suite ?? Suite], "full", attempts);
        var sampler = new Sampler(TimeProvider.System, timeout ?? TimeSpan.FromMinutes(1));
        var events = new List<RunEvent>();
        await foreach (var e in sampler.RunAsync(plan, (taken ?? []).ToHashSet(), ct))
        {
            events.Add(e);
        }

        return events;
    }
}
