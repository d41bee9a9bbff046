using System.Buffers.Binary;
using LlmBench.Gguf;

namespace LlmBench.Tests.Gguf;

/// <summary>A file that is not what it should be is refused in one sentence, whatever is wrong with it.</summary>
sealed class GgufReaderTests
{
    /// <summary>By the specification: magic, version, two counts of eight bytes, then metadata.</summary>
    const int VersionAt = 4;
    const int TensorCountAt = 8;
    const int MetadataCountAt = 16;
    const int FirstKeyLengthAt = 24;

    static readonly byte[] Valid = new SmallModel().Bytes();

    [Test]
    public void A_small_model_is_read_as_it_was_written()
    {
        var file = SmallModel.Read(Valid).Gguf;
        Assert.That(file.Metadata.Text("general.architecture"), Is.EqualTo("llama"));
        Assert.That(file.Metadata.Integer("llama.context_length"), Is.EqualTo(128));
        Assert.That(file.Metadata.Number("llama.attention.layer_norm_rms_epsilon"), Is.EqualTo(1e-5f));
        Assert.That(file.Metadata.Flag("tokenizer.ggml.add_bos_token"), Is.False);
        Assert.That(file.Metadata.Texts("tokenizer.ggml.merges"), Is.EqualTo(["a b"]));
        Assert.That(file.Tensors["token_embd.weight"].Shape, Is.EqualTo((long[])[32, 260]));
        Assert.That(file.Tensors.Values.Select(tensor => tensor.Offset % 32), Is.All.Zero);
        Assert.That(file.Ranges.Select(range => range.Key), Is.EqualTo(new SmallModel().Metadata.Keys));
    }

    [Test]
    public void A_file_that_is_cut_off_is_refused_wherever_the_cut_is()
    {
        for (var length = 0; length < Valid.Length; length += length < 12_000 ? 1 : 61)
        {
            var cut = Valid[..length];
            Assert.Throws<UsageException>(() => SmallModel.Read(cut), $"{length} bytes");
        }
    }

    [Test]
    public void An_empty_file() => Refused([], "is empty");

    [Test]
    public void Another_kind_of_file() => Refused("%PDF-1.7 and some more text"u8.ToArray(), "is not a GGUF file");

    [TestCase(1u)]
    [TestCase(2u)]
    [TestCase(4u)]
    public void Another_version(uint version) => Refused(Changed(VersionAt, BitConverter.GetBytes(version)), $"is GGUF version {version}; this program reads version 3");

    [Test]
    public void The_other_byte_order() => Refused(Changed(VersionAt, [0, 0, 0, 3]), "is big-endian");

    [Test]
    public void A_huge_tensor_count() => Refused(Changed(TensorCountAt, BitConverter.GetBytes(ulong.MaxValue)), "claims to hold 18446744073709551615 tensors");

    [Test]
    public void A_huge_metadata_count() => Refused(Changed(MetadataCountAt, BitConverter.GetBytes(1UL << 40)), "claims to hold 1099511627776 metadata entries");

    [Test]
    public void A_huge_name() => Refused(Changed(FirstKeyLengthAt, BitConverter.GetBytes(1UL << 62)), "has a text of 4611686018427387904 bytes");

    [Test]
    public void An_unknown_metadata_type() => Refused(Changed(FirstKeyLengthAt + 8 + "general.architecture".Length, [99]), "unknown type 99");

    [TestCase(3u, "q4_1")]
    [TestCase(7u, "q5_1")]
    [TestCase(39u, "mxfp4")]
    [TestCase(4321u, "number 4321")]
    public void An_unsupported_weight_type_by_its_name(uint id, string name)
    {
        var at = TensorAt("token_embd.weight") + 4 + 16;
        Refused(Changed(at, BitConverter.GetBytes(id)), $"has weights of type {name} ('token_embd.weight')");
    }

    [TestCase(0UL)]
    [TestCase(1UL << 41)]
    [TestCase(ulong.MaxValue)]
    public void A_dimension_that_no_tensor_has(ulong size) =>
        Refused(Changed(TensorAt("token_embd.weight") + 4, BitConverter.GetBytes(size)), $"a dimension of {size}");

    [Test]
    public void Dimensions_whose_product_overflows()
    {
        var at = TensorAt("token_embd.weight") + 4;
        var bytes = Changed(at, [.. BitConverter.GetBytes(1UL << 40), .. BitConverter.GetBytes(1UL << 40)]);
        Refused(bytes, "is cut off: the tensor 'token_embd.weight' reaches past its end");
    }

    [TestCase(0u)]
    [TestCase(5u)]
    public void No_or_too_many_dimensions(uint count) => Refused(Changed(TensorAt("token_embd.weight"), BitConverter.GetBytes(count)), $"{count} dimensions");

    [TestCase(33UL, "no multiple of 32")]
    [TestCase(1UL << 50, "lies past its end")]
    [TestCase(32UL, "over another one")]
    public void A_tensor_in_the_wrong_place(ulong offset, string says) =>
        Refused(Changed(TensorAt("output_norm.weight") + 4 + 8 + 4, BitConverter.GetBytes(offset)), says);

    [Test]
    public void A_tensor_twice()
    {
        var model = new SmallModel();
        model.Tensors.Add(model.Tensors[0]);
        Refused(model.Bytes(), "holds the tensor 'token_embd.weight' twice");
    }

    [Test]
    public void A_name_twice()
    {
        var model = new SmallModel();
        model.Metadata["general.architectur2"] = "llama";
        var bytes = model.Bytes();
        bytes[bytes.AsSpan().IndexOf("general.architectur2"u8) + 19] = (byte)'e';
        Refused(bytes, "names 'general.architecture' twice");
    }

    [Test]
    public void An_absurd_alignment()
    {
        var model = new SmallModel();
        model.Metadata["general.alignment"] = 12u;
        Refused(model.Bytes(), "has an alignment of 12");
    }

    [Test]
    public void A_folder_and_a_missing_file()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Assert.Throws<UsageException>(() => GgufFile.Read(folder.Path))!.Message, Does.Contain("is a folder"));
        Assert.That(Assert.Throws<UsageException>(() => GgufFile.Read(folder["none.gguf"]))!.Message, Does.Contain("There is no file"));
    }

    [Test]
    public void Damage_anywhere_costs_neither_memory_nor_the_program()
    {
        var random = new SplitMix64(2026);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Damaged(random);
            try
            {
                SmallModel.Read(bytes);
            }
            catch (UsageException)
            {
                // The one way out besides success.
            }
        }

        // Reading the sound file takes half a megabyte, most of it for its tokens' names.
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 20_000, Is.LessThan(2_000_000));
    }

    static byte[] Damaged(SplitMix64 random)
    {
        var bytes = (byte[])Valid.Clone();
        for (var change = random.Between(1, 4); change > 0; change--)
        {
            var at = random.Between(0, 9_000);
            if (random.Between(0, 3) == 0)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), random.Pick<ulong>([0, 1, ulong.MaxValue, 1UL << 31, 1UL << 32, 1UL << 62]));
            }
            else
            {
                bytes[at] = (byte)random.Between(0, 255);
            }
        }

        return bytes;
    }

    static byte[] Changed(int at, byte[] with)
    {
        var bytes = (byte[])Valid.Clone();
        with.CopyTo(bytes, at);
        return bytes;
    }

    /// <summary>Behind its name: number of dimensions, dimensions, type, offset.</summary>
    static int TensorAt(string name) => Valid.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) + name.Length;

    static void Refused(byte[] bytes, string says) => Assert.That(Assert.Throws<UsageException>(() => SmallModel.Read(bytes))!.Message, Does.Contain(says));
}
