using LlmBench.Engines;
using LlmBench.Suites;

namespace LlmBench.Tests.Engines;

/// <summary>What every engine must hold to. An engine's own fixture derives from it and says what to run it with.</summary>
abstract class EngineContract
{
    static readonly Message[] Question = [new(Role.User, "What is 7 + 8?")];

    protected abstract Engine Subject { get; }

    /// <summary>A model that answers <see cref="Question"/> with a few tokens and then ends.</summary>
    protected abstract Task<Model> ModelAsync();

    /// <summary>A model that was there when the run was planned, and is gone.</summary>
    protected abstract Model Gone { get; }

    /// <summary>Whether a conversation has more tokens than its texts; a made-up server counts words.</summary>
    protected virtual bool CountsTemplates => true;

    [Test]
    public async Task Pieces_come_first_and_exactly_one_Done_comes_last()
    {
        await using var engine = await LoadedAsync();
        var events = await AskAsync(engine, new(MaxTokens: 100));
        Assert.That(events.OfType<EngineEvent.Piece>(), Is.Not.Empty);
        Assert.That(events[..^1], Has.None.InstanceOf<EngineEvent.Done>());
        Assert.That(events[^1], Is.InstanceOf<EngineEvent.Done>());
        Assert.That(events.OfType<EngineEvent.Piece>().Select(piece => piece.Text), Has.None.Empty);
    }

    [Test]
    public async Task A_text_outside_any_conversation_reaches_the_model_without_a_template()
    {
        await using var engine = await LoadedAsync();
        var turn = Done(await AskAsync(engine, new(MaxTokens: 3), new Message(Role.User, "What is 7 + 8?")));
        var text = Done(await AskAsync(engine, new(MaxTokens: 3), new Message(Role.None, "What is 7 + 8?")));
        Assert.That(text.Tokens.Prompt, Is.Positive.And.LessThan(turn.Tokens.Prompt + (CountsTemplates ? 0 : 1)));
    }

    [Test]
    public async Task An_answer_that_the_model_ends_is_stopped()
    {
        await using var engine = await LoadedAsync();
        var done = Done(await AskAsync(engine, new(MaxTokens: 100)));
        Assert.That(done.Reason, Is.EqualTo(StopReason.Stop));
        Assert.That(done.Tokens.Output, Is.InRange(1, 99));
        Assert.That(done.Tokens.Prompt, Is.GreaterThan(5));
    }

    [Test]
    public async Task An_answer_that_spends_its_budget_has_that_length()
    {
        await using var engine = await LoadedAsync();
        var done = Done(await AskAsync(engine, new(MaxTokens: 2)));
        Assert.That(done.Reason, Is.EqualTo(StopReason.Length));
        Assert.That(done.Tokens.Output, Is.EqualTo(2));
    }

    [Test]
    public async Task An_answer_that_fills_the_context_says_so()
    {
        await using var engine = await LoadedAsync();
        var prompt = Done(await AskAsync(engine, new(MaxTokens: 1))).Tokens.Prompt;
        await engine.LoadAsync(await ModelAsync(), new(ContextLength: prompt + 2), default);
        var done = Done(await AskAsync(engine, new(MaxTokens: 100)));
        Assert.That(done.Reason, Is.EqualTo(StopReason.Context));
        Assert.That(done.Tokens.Prompt + done.Tokens.Output, Is.EqualTo(prompt + 2).Within(1));
    }

    [Test]
    public async Task A_prompt_longer_than_the_context_is_refused_and_the_next_is_answered()
    {
        await using var engine = await LoadedAsync();
        var question = new Message(Role.User, string.Concat(Enumerable.Repeat("seven plus eight ", 2000)));
        await Assert.ThrowsAsync<EngineException>(() => AskAsync(engine, new(MaxTokens: 10), question));
        Assert.That(Text(await AskAsync(engine, new(MaxTokens: 10))), Is.Not.Empty);
    }

    [Test]
    public async Task Greedy_answers_repeat()
    {
        await using var engine = await LoadedAsync();
        var first = Text(await AskAsync(engine, new(MaxTokens: 30)));
        Assert.That(Text(await AskAsync(engine, new(MaxTokens: 30, Seed: 2))), Is.EqualTo(first));
    }

    [Test]
    public async Task A_seed_repeats_its_answer_and_others_give_others()
    {
        await using var engine = await LoadedAsync();
        var answers = new List<string>();
        foreach (var seed in (int[])[1, 2, 3, 4, 5, 1])
        {
            answers.Add(Text(await AskAsync(engine, new(MaxTokens: 30, Temperature: 1.5, Seed: seed))));
        }

        Assert.That(answers[^1], Is.EqualTo(answers[0]));
        Assert.That(answers.Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_stop_text_ends_the_answer_and_is_no_part_of_it()
    {
        await using var engine = await LoadedAsync();
        var whole = Text(await AskAsync(engine, new(MaxTokens: 30)));
        Assert.That(whole, Has.Length.GreaterThan(3));
        var stop = whole[2..4];
        var events = await AskAsync(engine, new(MaxTokens: 30, Stop: [stop]));
        Assert.That(Text(events), Is.EqualTo(whole[..whole.IndexOf(stop, StringComparison.Ordinal)]));
        Assert.That(Done(events).Reason, Is.EqualTo(StopReason.Stop));
    }

    [Test]
    public async Task Cancelling_ends_an_answer_and_the_next_is_complete()
    {
        await using var engine = await LoadedAsync();
        using var source = new CancellationTokenSource();
        var answer = engine.GenerateAsync(Question, new(MaxTokens: 100), source.Token).GetAsyncEnumerator();
        Assert.That(await answer.MoveNextAsync());
        await source.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            while (await answer.MoveNextAsync())
            {
                // Pieces that were on their way.
            }
        });
        await answer.DisposeAsync();
        Assert.That(Done(await AskAsync(engine, new(MaxTokens: 100))).Reason, Is.EqualTo(StopReason.Stop));
    }

    [Test]
    public async Task An_unknown_model_is_refused_by_name()
    {
        var error = await Assert.ThrowsAsync<UsageException>(() => Subject.Models.FindAsync("no-such-model", new(), default));
        Assert.That(error!.Message, Does.Contain("'no-such-model'"));
    }

    [Test]
    public async Task A_model_that_cannot_be_loaded_leaves_none_loaded()
    {
        await using var engine = await LoadedAsync();
        await Assert.ThrowsAsync<EngineException>(() => engine.LoadAsync(Gone, new(), default));
        await Assert.ThrowsAsync<EngineException>(() => AskAsync(engine, new(MaxTokens: 5)));
        await engine.LoadAsync(await ModelAsync(), new(), default);
        Assert.That(Text(await AskAsync(engine, new(MaxTokens: 10))), Is.Not.Empty);
    }

    [Test]
    public async Task Nothing_is_answered_before_a_model_is_loaded()
    {
        await using var engine = Subject.Start();
        await Assert.ThrowsAsync<EngineException>(() => AskAsync(engine, new(MaxTokens: 5)));
    }

    [Test]
    public async Task It_can_be_disposed_twice()
    {
        var engine = await LoadedAsync();
        await engine.DisposeAsync();
        await Assert.DoesNotThrowAsync(async () => await engine.DisposeAsync());
    }

    async Task<IEngine> LoadedAsync()
    {
        var engine = Subject.Start();
        await engine.LoadAsync(await ModelAsync(), new(), default);
        return engine;
    }

    static async Task<EngineEvent[]> AskAsync(IEngine engine, GenerationSettings settings, params Message[] prompt)
    {
        var events = new List<EngineEvent>();
        await foreach (var said in engine.GenerateAsync(prompt is [] ? Question : prompt, settings, default))
        {
            events.Add(said);
        }

        return [.. events];
    }

    static EngineEvent.Done Done(EngineEvent[] events) => (EngineEvent.Done)events[^1];

    static string Text(EngineEvent[] events) => string.Concat(events.OfType<EngineEvent.Piece>().Select(piece => piece.Text));
}
