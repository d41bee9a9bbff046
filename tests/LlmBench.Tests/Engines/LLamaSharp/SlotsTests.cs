using LlmBench.Engines.LLamaSharp.Batching;
using LlmBench.Suites;

namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>Answers that are computed side by side in one context.</summary>
sealed class SlotsTests
{
    static readonly Suite Math = SuiteFolder.Read(Repository.File("suites/math"));

    [Test]
    public async Task With_8_slots_at_most_2_percent_of_the_answers_are_others_than_with_1()
    {
        var tasks = Math.TasksOf("quick").ToList();
        var alone = await AnswersAsync(tasks, 1);
        var together = await AnswersAsync(tasks, 8);
        var flipped = alone.Zip(together).Count(pair => pair.First != pair.Second);
        await TestContext.Out.WriteLineAsync($"{flipped} of {tasks.Count} answers are others with 8 slots than with 1.");
        Assert.That(tasks, Has.Count.GreaterThan(40));
        Assert.That(flipped, Is.LessThanOrEqualTo(tasks.Count * 0.02));
    }

    [Test]
    public async Task The_start_that_prompts_share_is_computed_once_even_when_they_come_at_the_same_time()
    {
        await using var engine = await Asked.LoadedAsync(new(Threads: 1) { Slots = 4 });
        var system = new Message(Role.System, string.Concat(Enumerable.Repeat("Answer with the number only. ", 12)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Asked.AskAsync(engine, [system, new(Role.User, $"{i} + 1 = ?")], new(8))));
        var shared = answers.Min(answer => answer.Done.Tokens.Prompt) - 20;
        Assert.That(shared, Is.GreaterThan(60));
        Assert.That(answers.Count(answer => answer.Done.Tokens.Cached < shared), Is.EqualTo(1));
    }

    [Test]
    public async Task Prompts_are_computed_anew_where_nothing_is_to_be_shared()
    {
        await using var engine = await Asked.LoadedAsync(new(Threads: 1));
        await Asked.AskAsync(engine, "What is 7 + 8?");
        Assert.That((await Asked.AskAsync(engine, "What is 7 + 8?")).Done.Tokens.Cached, Is.Zero);
    }

    [Test]
    public async Task An_answer_that_nobody_waits_for_any_more_leaves_its_slot_to_others()
    {
        await using var engine = await Asked.LoadedAsync(new(Threads: 1) { Slots = 2 });
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await using var answer = engine.GenerateAsync([new(Role.User, "Count from 1 to 100.")], new(200), default).GetAsyncEnumerator();
            Assert.That(await answer.MoveNextAsync());
        }

        Assert.That((await Asked.AskAsync(engine, "What is 7 + 8?")).Text, Is.Not.Empty);
    }

    [Test]
    public void What_tokens_have_in_common_is_told_for_now_and_for_when_the_prompt_is_computed()
    {
        var slot = new Slot(0) { Tokens = [1, 2, 3, 4, 5], Computed = 2 };
        Assert.That(slot.Common([1, 2, 3, 9]), Is.EqualTo((2, 2)));
        slot.Answer = new([1, 2, 3, 4, 5], new(1), 100);
        Assert.That(slot.Common([1, 2, 3, 9]), Is.EqualTo((2, 3)));
        Assert.That(slot.Common([7]), Is.EqualTo((0, 0)));
    }

    static async Task<string[]> AnswersAsync(List<SuiteTask> tasks, int slots)
    {
        await using var engine = await Asked.LoadedAsync(new(Threads: 1) { Slots = slots });
        var answers = new string[tasks.Count];
        await Parallel.ForAsync(0, tasks.Count, new ParallelOptions { MaxDegreeOfParallelism = slots }, async (i, _) =>
            answers[i] = (await Asked.AskAsync(engine, Math.PromptFor(tasks[i]), Math.Generation)).Text);
        return answers;
    }
}
