using LlmBench.Gguf;
using LlmBench.Hardware.Fit;

namespace LlmBench.Tests.Hardware.Fit;

sealed class ActiveBytesTests
{
    [Test]
    public void A_token_reads_neither_the_embedding_nor_the_experts_not_chosen()
    {
        var shape = ShapeReader.Of(File(experts: 8, "token_embd.weight", "output.weight", "blk.0.attn_q.weight", "blk.0.ffn_up_exps.weight"));

        // Three tensors of 4096 numbers in F16 are read, one of them by an eighth times two experts.
        Assert.That(shape.ActiveBytes, Is.EqualTo((2 * 8192) + (8192 / 4)));
        Assert.That(shape.IsMixture, Is.True);
    }

    [Test]
    public void An_embedding_that_is_the_output_too_is_read() =>
        Assert.That(ShapeReader.Of(File(experts: 0, "token_embd.weight", "blk.0.attn_q.weight")).ActiveBytes, Is.EqualTo(2 * 8192));

    static GgufFile File(long experts, params string[] tensors) => new("m.gguf", 8192 * tensors.Length, new("m.gguf", new Dictionary<string, object>
    {
        ["general.architecture"] = "moe",
        ["moe.block_count"] = 1L,
        ["moe.embedding_length"] = 64L,
        ["moe.feed_forward_length"] = 64L,
        ["moe.attention.head_count"] = 1L,
        ["moe.expert_count"] = experts,
        ["moe.expert_used_count"] = 2L,
    }), tensors.ToDictionary(name => name, name => new TensorInfo(name, [64, 64], WeightFormat.F16, 0)));
}
