using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Fit;

namespace LlmBench.Tests.Hardware.Fit;

/// <summary>Expected figures: published configurations, and the formulas of the papers worked out by hand.</summary>
sealed class MemoryNeedTests
{
    /// <summary>Weights and KV cache in F16, in GB, as the project's source document on hardware works them out.</summary>
    [TestCase("7b", 56, 4.80, 4.91, 5.15, 6.56)]
    [TestCase("14b", 192, 9.39, 9.80, 10.60, 15.43)]
    [TestCase("32b", 256, 20.39, 20.92, 22.00, 28.44)]
    [TestCase("72b", 320, 48.09, 48.76, 50.10, 58.16)]
    public void Qwen_25_takes_what_its_configuration_says(string size, int kibibytesPerToken, double at2k, double at4k, double at8k, double at32k)
    {
        var shape = ModelCatalogue.Bundled[$"qwen2.5-{size}"].Shape("q4_k_m");

        Assert.That(MemoryNeed.KvCache(shape, 1, EngineMemory.LlamaCpp), Is.EqualTo(kibibytesPerToken * 1024));
        foreach (var (context, gigabytes) in new[] { (2048, at2k), (4096, at4k), (8192, at8k), (32_768, at32k) })
        {
            var need = MemoryNeed.Of(shape, context, EngineMemory.LlamaCpp);
            Assert.That((need.WeightBytes + need.KvBytes) / 1e9, Is.EqualTo(gigabytes).Within(0.5).Percent);
            Assert.That(need.BufferBytes, Is.InRange(400_000_000, 1_000_000_000));
        }
    }

    [Test]
    public void Grouped_heads_are_cached_once_a_group()
    {
        // Llama 3 8B: 32 layers x 8 heads x 128 x keys and values x 2 bytes = 128 KiB a token.
        var shape = ModelCatalogue.Bundled["deepseek-r1-distill-llama-8b"].Shape();

        Assert.That(MemoryNeed.KvCache(shape, 1000, EngineMemory.LlamaCpp), Is.EqualTo(131_072_000));
    }

    [Test]
    public void Head_sizes_that_are_given_count_and_not_width_over_heads() =>
        // Qwen3 0.6B: 28 layers x 8 heads x (128 + 128) x 2 bytes, where 1024 / 16 heads would be 64.
        Assert.That(MemoryNeed.KvCache(ModelCatalogue.Bundled["qwen3-0.6b"].Shape(), 1, EngineMemory.LlamaCpp), Is.EqualTo(114_688));

    [Test]
    public void Layers_may_differ_and_some_have_no_cache()
    {
        var shape = Shapes.Of("hybrid", 1, ("attention.head_count_kv", new List<object> { 0L, 2L, 0L, 4L }), ("attention.key_length", 64L), ("attention.value_length", 32L));

        Assert.That(MemoryNeed.KvCache(shape, 10, EngineMemory.LlamaCpp), Is.EqualTo(10 * (2 + 4) * (64 + 32) * 2));
    }

    [Test]
    public void Only_every_nth_layer_has_attention_in_interleaved_hybrids()
    {
        var shape = Shapes.Of("qwen3next", 1, ("attention.head_count_kv", 2L), ("attention.key_length", 256L), ("full_attention_interval", 4L));

        Assert.That(MemoryNeed.KvCache(shape, 1, EngineMemory.LlamaCpp), Is.EqualTo(2 * (256 + 256) * 2));
    }

    [Test]
    public void A_sliding_window_ends_the_growth_of_its_layers()
    {
        // Gemma 3: five layers of six look back 1024 positions, and keep those of the batch of 512 too.
        var shape = Shapes.Of("gemma3", 1, ("block_count", 6L), ("attention.head_count_kv", 4L), ("attention.key_length", 256L), ("attention.sliding_window", 1024L));
        const long PerLayer = 4 * (256 + 256) * 2;

        Assert.That(MemoryNeed.KvCache(shape, 1000, EngineMemory.LlamaCpp), Is.EqualTo(6 * 1000 * PerLayer));
        Assert.That(MemoryNeed.KvCache(shape, 32_768, EngineMemory.LlamaCpp), Is.EqualTo(((5 * (1024 + 512)) + 32_768) * PerLayer));
    }

    [Test]
    public void A_pattern_in_the_file_says_which_layers_slide()
    {
        var shape = Shapes.Of(
            "new", 1, ("attention.sliding_window", 100L), ("attention.sliding_window_pattern", new List<object> { true, true, true, false }), ("attention.key_length", 128L));

        Assert.That(shape.Layers.Select(layer => layer.Window), Is.EqualTo(new int?[] { 100, 100, 100, null }));
    }

    [Test]
    public void A_window_that_llama_cpp_does_not_use_is_not_counted_on() =>
        Assert.That(Shapes.Of("llama", 1, ("attention.sliding_window", 4096L)).Layers.Select(layer => layer.Window), Is.All.Null);

    [Test]
    public void Latent_attention_caches_its_rank_and_the_rotated_part() =>
        // DeepSeek-R1: 61 layers x (512 + 64) x 2 bytes a token.
        Assert.That(MemoryNeed.KvCache(ModelCatalogue.Bundled["deepseek-r1-671b"].Shape(), 1, EngineMemory.LlamaCpp), Is.EqualTo(70_272));

    [Test]
    public void Files_from_before_latent_caching_are_cached_in_full()
    {
        var shape = Shapes.Of("deepseek2", 1, ("attention.kv_lora_rank", 512L), ("rope.dimension_count", 64L), ("attention.key_length", 192L), ("attention.value_length", 128L));

        Assert.That(MemoryNeed.KvCache(shape, 1, EngineMemory.LlamaCpp), Is.EqualTo(4 * 8 * (192 + 128) * 2));
    }

    [Test]
    public void The_largest_context_is_the_last_that_fits()
    {
        var shape = ModelCatalogue.Bundled["qwen2.5-7b"].Shape("q4_k_m");
        var largest = MemoryNeed.LargestContext(shape, EngineMemory.LlamaCpp, 6_000_000_000);

        Assert.That(MemoryNeed.Of(shape, largest, EngineMemory.LlamaCpp).TotalBytes, Is.LessThanOrEqualTo(6_000_000_000));
        Assert.That(MemoryNeed.Of(shape, largest + 1, EngineMemory.LlamaCpp).TotalBytes, Is.GreaterThan(6_000_000_000));
        Assert.That(MemoryNeed.LargestContext(shape, EngineMemory.LlamaCpp, 4_000_000_000), Is.Zero);
        Assert.That(MemoryNeed.LargestContext(shape, EngineMemory.LlamaCpp, 100_000_000_000), Is.EqualTo(32_768));
    }

    /// <summary>Compute buffers that llama.cpp's log shows with flash attention and micro-batches of 512, in MiB.</summary>
    [TestCase("deepseek-r1-distill-llama-8b", 258.5)]
    [TestCase("qwen2.5-7b", 304)]
    public void Buffers_are_those_of_llama_cpps_log(string model, double mebibytes)
    {
        var buffers = EngineMemory.LlamaCpp.Buffers(ModelCatalogue.Bundled[model].Shape(), 4096);

        Assert.That(buffers / 1048576.0, Is.EqualTo(mebibytes).Within(0.1).Percent);
    }

    [Test]
    public void A_missing_size_is_named() =>
        Assert.That(
            () => ShapeReader.Of("m", new("m", new Dictionary<string, object> { ["general.architecture"] = "llama" }), 1),
            Throws.TypeOf<UsageException>().With.Message.Contains("'llama.attention.head_count'").Or.Message.Contains("'llama.embedding_length'"));
}
