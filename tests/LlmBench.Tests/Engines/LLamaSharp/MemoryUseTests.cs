using LlmBench.Engines.LLamaSharp;

namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>Lines as llama.cpp writes them.</summary>
sealed class MemoryUseTests
{
    const long Mebibyte = 1024 * 1024;

    [Test]
    public void Buffers_of_the_processor_are_summed_by_what_they_hold()
    {
        var use = MemoryUse.Of(
        [
            "load_tensors:   CPU_Mapped model buffer size =     7.00 MiB",
            "llama_context:        CPU  output buffer size =     0.25 MiB",
            "llama_kv_cache:        CPU KV buffer size =     1.50 MiB",
            "llama_context:        CPU compute buffer size =     2.00 MiB",
            "llama_kv_cache: size =    1.50 MiB (   512 cells,   4 layers,  1/1 seqs), K (f16):    0.75 MiB, V (f16):    0.75 MiB",
        ]);
        Assert.That(use, Is.EqualTo(new MemoryUse(7 * Mebibyte, 3 * Mebibyte / 2, 9 * Mebibyte / 4, 0)));
    }

    [Test]
    public void What_lies_on_a_gpu_is_told_from_what_it_reads_in_main_memory()
    {
        var use = MemoryUse.Of(
        [
            "load_tensors:        CUDA0 model buffer size =  4096.00 MiB",
            "load_tensors:   CPU_Mapped model buffer size =   281.00 MiB",
            "llama_kv_cache:      CUDA0 KV buffer size =   256.00 MiB",
            "llama_context:  CUDA_Host  output buffer size =     1.00 MiB",
            "llama_context:      CUDA0 compute buffer size =   300.00 MiB",
        ]);
        Assert.That(use.Gpu, Is.EqualTo(4652 * Mebibyte));
        Assert.That(use.Total, Is.EqualTo(4934 * Mebibyte));
    }
}
