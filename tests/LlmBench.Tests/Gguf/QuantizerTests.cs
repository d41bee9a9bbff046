using LlmBench.Engines.Reference;
using LlmBench.Gguf;

namespace LlmBench.Tests.Gguf;

/// <summary>A quantized file holds what its source holds, in another format.</summary>
sealed class QuantizerTests
{
    [TestCase("q8_0", 7)]
    [TestCase("q4_0", 2)]
    [TestCase("bf16", 32)]
    [TestCase("f32", 0)]
    public void Matrices_change_and_vectors_and_metadata_stay(string name, int fileType)
    {
        using var folder = new TemporaryFolder();
        var (source, written) = Quantize(folder, new SmallModel(), name);

        Assert.That(written.Tensors.Keys, Is.EqualTo(source.Tensors.Keys));
        Assert.That(written.Tensors.Values.Where(tensor => tensor.Shape.Count == 2).Select(tensor => tensor.Format.Name), Is.All.EqualTo(name));
        Assert.That(written.Tensors.Values.Where(tensor => tensor.Shape.Count == 1).Select(tensor => tensor.Format.Name), Is.All.EqualTo("f32"));
        Assert.That(written.Metadata.Integer("general.file_type"), Is.EqualTo(fileType));
        Assert.That(written.Metadata.Integer("general.quantization_version"), Is.EqualTo(2));
        var others = source.Metadata.Values.Where(entry => entry.Key != "general.file_type").ToList();
        Assert.That(others.ConvertAll(entry => written.Metadata.Values[entry.Key]), Is.EqualTo(others.ConvertAll(entry => entry.Value)));
        Assert.That(ModelFile.Read(written.Path).Describe(new()), Has.Property("Name").EqualTo("small").And.Property("Quantization").EqualTo(name));
    }

    [Test]
    public void Numbers_are_those_of_the_source_rounded()
    {
        using var folder = new TemporaryFolder();
        var (source, written) = Quantize(folder, new SmallModel(), "q8_0");
        foreach (var tensor in source.Tensors.Values)
        {
            // Weights lie within 0.5 of zero: half a step of Q8_0 is 0.5 / 127 / 2, and its scale is rounded to 11 bits.
            Assert.That(Numbers(written, tensor.Name), Is.EqualTo(Numbers(source, tensor.Name)).Within(0.5 * ((0.5 / 127) + (1.0 / 2048))));
        }
    }

    [Test]
    public void The_size_is_known_before_and_the_bytes_are_always_the_same()
    {
        using var folder = new TemporaryFolder();
        var plan = Requantization.Of(GgufFile.Read(new SmallModel().Write(folder)), WeightFormat.Q4);
        Write(plan, folder["a.gguf"]);
        Write(plan, folder["b.gguf"]);
        Assert.That(new FileInfo(folder["a.gguf"]).Length, Is.EqualTo(plan.SizeBytes()));
        Assert.That(File.ReadAllBytes(folder["a.gguf"]), Is.EqualTo(File.ReadAllBytes(folder["b.gguf"])));
    }

    [Test]
    public void Rows_that_fill_no_block_of_the_format_take_q8_0_or_stay()
    {
        using var folder = new TemporaryFolder();
        var model = new SmallModel();
        model.Tensors.Add(SmallModel.Matrix("wide.weight", 256, 2));
        model.Tensors.Add(SmallModel.Matrix("odd.weight", 40, 2));
        var plan = Requantization.Of(GgufFile.Read(model.Write(folder)), WeightFormat.Q6K);

        Assert.That(plan.Tensors.Single(tensor => tensor.Name == "wide.weight").Format, Is.EqualTo(WeightFormat.Q6K));
        Assert.That(plan.Tensors.Single(tensor => tensor.Name == "odd.weight").Format, Is.EqualTo(WeightFormat.F16));
        Assert.That(plan.Tensors.Single(tensor => tensor.Name == "token_embd.weight").Format, Is.EqualTo(WeightFormat.Q8));
        Assert.That(plan.Exceptions.Count(), Is.EqualTo(9));
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void A_weight_that_is_no_number_is_refused_and_leaves_nothing_behind(float weight)
    {
        using var folder = new TemporaryFolder();
        var model = new SmallModel { Constants = { ["blk.0.ffn_up.weight"] = weight } };
        var error = Assert.Throws<UsageException>(() => Quantize(folder, model, "q4_0"));
        Assert.That(error!.Message, Does.Contain("'blk.0.ffn_up.weight' (row 0)"));
        Assert.That(Directory.GetFiles(folder.Path).Select(Path.GetFileName), Is.EqualTo(["small-f16.gguf"]));
    }

    [Test]
    public void A_weight_that_the_format_cannot_hold_is_refused()
    {
        using var folder = new TemporaryFolder();
        var model = new SmallModel { Constants = { ["blk.0.ffn_up.weight"] = 70_000 } };
        model.Tensors[^2] = model.Tensors[^2] with { Format = WeightFormat.F32 };
        Assert.That(Assert.Throws<UsageException>(() => Quantize(folder, model, "f16"))!.Message, Does.Contain("too large for f16"));
    }

    [Test]
    public void What_is_quantized_already_is_refused()
    {
        using var folder = new TemporaryFolder();
        var (_, written) = Quantize(folder, new SmallModel(), "q8_0");
        Assert.That(Assert.Throws<UsageException>(() => Requantization.Of(written, WeightFormat.Q4))!.Message, Does.Contain("is quantized already"));
    }

    [Test]
    public void A_format_that_changes_nothing_is_refused()
    {
        using var folder = new TemporaryFolder();
        var source = GgufFile.Read(new SmallModel().Write(folder));
        Assert.That(Assert.Throws<UsageException>(() => Requantization.Of(source, WeightFormat.F16))!.Message, Does.Contain("is f16 already"));
        Assert.That(Assert.Throws<UsageException>(() => Requantization.Of(source, WeightFormat.Q4K))!.Message, Does.Contain("no matrix whose rows fill the 256"));
    }

    [Test]
    public void Another_file_is_replaced_only_if_asked_and_the_same_file_is_no_other()
    {
        using var folder = new TemporaryFolder();
        var plan = Requantization.Of(GgufFile.Read(new SmallModel().Write(folder)), WeightFormat.Q8);
        var path = folder.Write("taken.gguf", "mine");
        Assert.Throws<UsageException>(() => Write(plan, path));
        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
        Assert.That(QuantizedFile.Write(plan, path, replace: true, progress: null, default).Unchanged, Is.False);
        Assert.That(Write(plan, path).Unchanged, Is.True);
        Assert.That(Directory.GetFiles(folder.Path, "*.tmp"), Is.Empty);
    }

    static (GgufFile Source, GgufFile Written) Quantize(TemporaryFolder folder, SmallModel model, string format)
    {
        var source = GgufFile.Read(model.Write(folder));
        var path = folder[$"small-{format}.gguf"];
        Write(Requantization.Of(source, WeightFormat.All.Single(known => known.Name == format)), path);
        return (source, GgufFile.Read(path));
    }

    static QuantizedFile Write(Requantization plan, string path) => QuantizedFile.Write(plan, path, replace: false, progress: null, default);

    static float[] Numbers(GgufFile file, string name)
    {
        using var data = new TensorData(file.Path);
        var tensor = file.Tensors[name];
        var rows = Enumerable.Range(0, (int)tensor.Rows).Select(row =>
        {
            var values = new float[tensor.Columns];
            tensor.Format.Decode!(data.Row(tensor, row), values);
            return values;
        });
        return [.. rows.SelectMany(row => row)];
    }
}
