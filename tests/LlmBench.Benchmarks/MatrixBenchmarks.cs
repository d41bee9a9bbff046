using BenchmarkDotNet.Attributes;
using LlmBench.Engines.Reference.Network;
using LlmBench.Gguf;

namespace LlmBench.Benchmarks;

/// <summary>A row of 4096 weights of each format by one input: the inner loop of generation, on one thread. The times are per row.</summary>
public class MatrixBenchmarks
{
    const int Rows = 256;

    const int Columns = 4096;

    readonly string path = Path.GetTempFileName();
    readonly float[] input = [.. Enumerable.Range(0, Columns).Select(i => MathF.Sin(i))];
    readonly float[] output = new float[Rows];
    TensorData? data;
    Matrix? matrix;

    [Params("f32", "f16", "bf16", "q8_0", "q6_k", "q5_k", "q4_k", "q4_0")]
    public string Format { get; set; } = "f16";

    [GlobalSetup]
    public void Write()
    {
        var format = WeightFormat.Supported.Single(known => known.Name == Format);
        var blocks = new byte[format.BytesOf(Rows * Columns)];
        format.Encode!([.. Enumerable.Range(0, Rows * Columns).Select(i => MathF.Cos(i))], blocks);
        File.WriteAllBytes(path, blocks);
        data = new(path);
        matrix = new(data, new("weights", [Columns, Rows], format, 0));
    }

    [GlobalCleanup]
    public void Delete()
    {
        data!.Dispose();
        File.Delete(path);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public float[] Multiply()
    {
        matrix!.Multiply(input, output, 0, Rows);
        return output;
    }
}
