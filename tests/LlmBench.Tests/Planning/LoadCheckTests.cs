using LlmBench.Engines;
using LlmBench.Planning;

namespace LlmBench.Tests.Planning;

sealed class LoadCheckTests
{
    static readonly Engine Plain = Engine.Catalog["reference"];

    static readonly Engine Batching = Plain with { Name = "batching", Parallel = true, Slots = true, LoadOptions = ["--gpu-layers"] };

    [Test]
    public void The_number_of_answers_at_once_is_part_of_how_a_model_is_loaded_only_where_they_share_a_context()
    {
        Assert.That(LoadCheck.For(Batching, new(), 8).Slots, Is.EqualTo(8));
        Assert.That(LoadCheck.For(Plain with { Parallel = true }, new(), 8).Slots, Is.EqualTo(1));
    }

    [Test]
    public void A_setting_that_the_engine_would_pass_over_is_refused()
    {
        Assert.That(LoadCheck.For(Batching, new() { GpuLayers = 3 }, 1).GpuLayers, Is.EqualTo(3));
        Assert.That(Refusal(() => LoadCheck.For(Plain, new() { GpuLayers = 3 }, 1)), Does.StartWith("--gpu-layers is not for the engine 'reference'"));
        Assert.That(Refusal(() => LoadCheck.For(Batching, new() { KvKeys = "q8_0" }, 1)), Does.StartWith("--kv-keys is not for the engine 'batching'"));
    }

    [Test]
    public void Several_answers_at_once_need_an_engine_that_gives_them() =>
        Assert.That(Refusal(() => LoadCheck.For(Plain, new(), 2)), Does.Contain("--parallel is not for the engine 'reference'"));

    [Test]
    public void An_impossible_setting_is_refused_by_its_value()
    {
        Assert.That(Refusal(() => LoadCheck.Possible(new() { GpuLayers = -1 })), Does.Contain("'-1'"));
        Assert.That(Refusal(() => LoadCheck.Possible(new() { KvValues = "q8" })), Does.Contain("'q8'").And.Contain("q8_0"));
        Assert.That(Refusal(() => LoadCheck.Possible(new() { KvValues = "q4_0", FlashAttention = false })), Does.Contain("'q4_0'"));
    }

    [Test]
    public void Settings_out_of_the_ordinary_stand_in_the_candidates_name()
    {
        var load = new LoadSettings { GpuLayers = 0, FlashAttention = false, KvKeys = "q8_0", KvValues = "f32", Slots = 8 };
        var candidate = new Candidate(Plain, new("m", "f16", new('a', 64), 1), load);
        Assert.That(candidate.Label, Is.EqualTo("m:f16@reference,gpu-layers=0,flash-attention=off,kv-keys=q8_0,kv-values=f32,slots=8"));
    }

    static string Refusal(Action action) => Assert.Throws<UsageException>(action)!.Message;
}
