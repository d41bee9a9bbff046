using System.Security.Cryptography;
using System.Text;
using LlmBench.Gguf;

namespace LlmBench.Engines;

/// <summary>What a GGUF file says about the model in it, whatever its architecture.</summary>
static class GgufDescription
{
    /// <summary>Mixtures of formats by their number (llama.h: <c>llama_ftype</c>); files of one format are named after it.</summary>
    static readonly Dictionary<int, string> Mixtures = new()
    {
        [10] = "q2_k",
        [11] = "q3_k_s",
        [12] = "q3_k_m",
        [13] = "q3_k_l",
        [14] = "q4_k_s",
        [15] = "q4_k_m",
        [16] = "q5_k_s",
        [17] = "q5_k_m",
        [18] = "q6_k",
    };

    /// <summary>Said of a base model mostly.</summary>
    public static string NoTemplate(string path) =>
        $"'{path}' holds no chat template, so it cannot be talked to: --style completion has it go on with texts.";

    public static Model Of(GgufFile file)
    {
        var (quantization, architecture) = (QuantizationOf(file), file.Metadata.Text("general.architecture"));
        return new(NameOf(file.Path, quantization), quantization, DigestOf(file.Path), file.SizeBytes, file.Path)
        {
            Architecture = architecture,
            ParameterCount = file.ParameterCount,
            ContextLength = file.Metadata.Integer($"{architecture}.context_length"),
            TemplateDigest = file.Metadata.Text("tokenizer.chat_template") is { } template
                ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template)))
                : null,
        };
    }

    /// <summary>Of the matrices: the one that all have, or the name of their mixture, or what most of them have.</summary>
    static string QuantizationOf(GgufFile file)
    {
        var matrices = file.Tensors.Values.Where(tensor => tensor.Shape.Count > 1).ToList();
        return matrices.Select(matrix => matrix.Format).Distinct().ToList() is [var only]
            ? only.Name
            : Mixtures.GetValueOrDefault(file.Metadata.Integer("general.file_type") ?? -1)
                ?? matrices.GroupBy(tensor => tensor.Format).MaxBy(group => group.Sum(tensor => tensor.Count))?.Key.Name
                ?? "unknown";
    }

    /// <summary>The file's name without its ending and without the quantization at its end.</summary>
    static string NameOf(string path, string quantization)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var end = name.Length - quantization.Length - 1;
        return end > 0 && name[end] is '-' or '.' && name.EndsWith(quantization, StringComparison.OrdinalIgnoreCase) ? name[..end] : name;
    }

    static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
