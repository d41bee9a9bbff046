using System.Runtime.InteropServices;
using LlmBench.Gguf;

namespace LlmBench.Tests.Gguf;

/// <summary>Blocks mean what ggml says they mean, and lose no more than their format must lose.</summary>
sealed class WeightFormatTests
{
    [TestCase("q8_0")]
    [TestCase("q4_0")]
    [TestCase("q4_k")]
    [TestCase("q5_k")]
    [TestCase("q6_k")]
    public void Blocks_are_decoded_to_the_bits_that_ggml_gets(string name)
    {
        foreach (var (block, numbers) in GgmlBlocks.Read($"{name}-decoded"))
        {
            Assert.That(MemoryMarshal.AsBytes<float>(Decoded(name, block)).SequenceEqual(numbers), Convert.ToHexString(block));
        }
    }

    [TestCase("q8_0")]
    [TestCase("q4_0")]
    public void Numbers_are_encoded_to_the_bytes_that_ggml_writes(string name)
    {
        foreach (var (numbers, block) in GgmlBlocks.Read($"{name}-encoded"))
        {
            Assert.That(Encoded(name, MemoryMarshal.Cast<byte, float>(numbers)), Is.EqualTo(block));
        }
    }

    [TestCase(0x3F800000u, 0x3F80, TestName = "BF16_of_1")]
    [TestCase(0x3F808000u, 0x3F80, TestName = "BF16_of_a_tie_goes_down_to_even")]
    [TestCase(0x3F818000u, 0x3F82, TestName = "BF16_of_a_tie_goes_up_to_even")]
    [TestCase(0x3F808001u, 0x3F81, TestName = "BF16_of_more_than_half_goes_up")]
    [TestCase(0xC0490FDBu, 0xC049, TestName = "BF16_of_minus_pi")]
    public void BF16_is_rounded_to_the_nearest_even(uint bits, int expected)
    {
        var block = Encoded("bf16", [BitConverter.UInt32BitsToSingle(bits)]);
        Assert.That(BitConverter.ToUInt16(block), Is.EqualTo(expected));
    }

    /// <summary>IEEE 754 binary16: 1 is 3C00, -2 is C000, 65504 is the largest, 2^-24 the smallest, and 2049 lies between 2048 and 2050.</summary>
    [Test]
    public void F16_of_known_numbers() =>
        Assert.That(Encoded("f16", [1, -2, 65504, 5.9604645e-8f, 2049]), Is.EqualTo(Convert.FromHexString("003C00C0FF7B01000068")));

    [TestCase("q8_0")]
    [TestCase("q4_0")]
    [TestCase("q4_k")]
    [TestCase("q5_k")]
    [TestCase("q6_k")]
    public void Zeros_stay_zeros(string name)
    {
        var format = Format(name);
        Assert.That(Decoded(name, Encoded(name, new float[format.BlockSize])), Is.All.Zero);
    }

    /// <summary>
    /// Half a step, the step being the range by the number of steps: 127 from zero for Q8_0; 16 over the whole range for Q4_0, whose last is
    /// missing on one side. The scale is rounded to F16, which shifts the largest number by 2^-11 of itself.
    /// </summary>
    [TestCase("q8_0", 0.5 / 127)]
    [TestCase("q4_0", 1.0 / 8)]
    public void No_number_is_further_off_than_half_a_step(string name, double share)
    {
        foreach (var numbers in Random(name, blocks: 200))
        {
            var most = numbers.Max(Math.Abs);
            Assert.That(Decoded(name, Encoded(name, numbers)), Is.EqualTo(numbers).Within(most * (share + (1.0 / 2048))));
        }
    }

    /// <summary>
    /// Of normally distributed numbers the mean squared error of b-bit steps over a group's range r is r^2 / 12 / (2^b - 1)^2 (uniform
    /// rounding error). A group of 32 spans 4.1 standard deviations on average, one of 16 spans 3.5, and a range around zero at most twice 2.5.
    /// </summary>
    [TestCase("q4_k", 4.5 / 15)]
    [TestCase("q5_k", 4.5 / 31)]
    [TestCase("q6_k", 5.0 / 63)]
    public void The_error_is_that_of_uniform_steps(string name, double step)
    {
        var (error, count) = (0.0, 0);
        foreach (var numbers in Random(name, blocks: 100))
        {
            var stored = Decoded(name, Encoded(name, numbers));
            error += numbers.Zip(stored, (x, y) => Math.Pow(x - y, 2)).Sum();
            count += numbers.Length;
        }

        Assert.That(Math.Sqrt(error / count), Is.LessThan(step / Math.Sqrt(12)).And.GreaterThan(step / Math.Sqrt(12) / 2));
    }

    [TestCase("q4_k")]
    [TestCase("q5_k")]
    [TestCase("q6_k")]
    public void The_error_is_no_larger_than_that_of_ggml(string name)
    {
        var (ours, ggml) = (0.0, 0.0);
        foreach (var (numbers, block) in GgmlBlocks.Read($"{name}-encoded"))
        {
            var given = MemoryMarshal.Cast<byte, float>(numbers).ToArray();
            ours += given.Zip(Decoded(name, Encoded(name, given)), (x, y) => Math.Pow(x - y, 2)).Sum();
            ggml += given.Zip(Decoded(name, block), (x, y) => Math.Pow(x - y, 2)).Sum();
        }

        TestContext.Out.WriteLine($"{name}: ours {ours:g5}, ggml {ggml:g5}");
        Assert.That(ours, Is.LessThan(1.02 * ggml));
    }

    /// <summary>By the formats' definition: d * (q - 8) with q from 0 to 15, and d * q with q from -127 to 127.</summary>
    [Test]
    public void What_fits_exactly_is_kept_exactly()
    {
        float[] eights = [.. Enumerable.Range(0, 32).Select(i => (i % 16) - 8)];
        float[] wide = [.. Enumerable.Range(0, 32).Select(i => (8 * i) - 121)];
        Assert.That(Decoded("q4_0", Encoded("q4_0", eights)), Is.EqualTo(eights));
        Assert.That(Decoded("q8_0", Encoded("q8_0", wide)), Is.EqualTo(wide));
    }

    static IEnumerable<float[]> Random(string name, int blocks)
    {
        var random = new SplitMix64(7);
        for (var block = 0; block < blocks; block++)
        {
            yield return [.. Enumerable.Range(0, Format(name).BlockSize).Select(_ => (float)Normal(random))];
        }
    }

    /// <summary>Box and Muller 1958.</summary>
    static double Normal(SplitMix64 random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    static WeightFormat Format(string name) => WeightFormat.All.Single(format => format.Name == name);

    static float[] Decoded(string name, ReadOnlySpan<byte> block)
    {
        var values = new float[block.Length / Format(name).BlockBytes * Format(name).BlockSize];
        Format(name).Decode!(block, values);
        return values;
    }

    static byte[] Encoded(string name, ReadOnlySpan<float> values)
    {
        var block = new byte[Format(name).BytesOf(values.Length)];
        Format(name).Encode!(values, block);
        return block;
    }
}
