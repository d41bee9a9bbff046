using System.Globalization;
using System.Text.RegularExpressions;
using LLama;
using LLama.Native;
using LlmBench.Engines.Abilities;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>llama.cpp's quantizer, for the mixtures of formats that it decides tensor by tensor.</summary>
sealed partial class LlamaQuantizer : IQuantizer
{
    public IReadOnlyList<string> Levels { get; } = ["q5_k_m", "q5_k_s", "q4_k_m", "q4_k_s", "q3_k_l", "q3_k_m", "q3_k_s", "q2_k", "q5_1", "q5_0", "q4_1"];

    public void Write(string source, string level, string target, IProgress<double> progress)
    {
        RefuseWithoutLibrary();
        NativeLog.Begin();
        NativeLog.Listener = line => Report(line, progress);
        try
        {
            var type = Enum.Parse<LLamaFtype>($"MOSTLY_{level}", ignoreCase: true);
            if (!LLamaQuantizer.Quantize(source, target, type, Environment.ProcessorCount, allowRequantize: false, quantizeOutputTensor: true))
            {
                throw new UsageException($"llama.cpp refuses to quantize '{source}' to {level}: {NativeLog.LastError ?? "it does not say why"}.");
            }
        }
        finally
        {
            NativeLog.Listener = null;
        }
    }

    static void RefuseWithoutLibrary()
    {
        try
        {
            _ = Natives.Loaded;
        }
        catch (EngineException error)
        {
            throw new UsageException(error.Message);
        }
    }

    static void Report(string line, IProgress<double> progress)
    {
        if (Tensor.Match(line) is { Success: true } match)
        {
            progress.Report(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) / double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"^\[ *(\d+)/ *(\d+)\]")]
    static partial Regex Tensor { get; }
}
