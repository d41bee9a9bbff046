using LlmBench.Hardware.Fit;

namespace LlmBench.Cli.Machines;

/// <summary>A model's memory in this process, predicted and measured, in bytes, and its speed with a full context in tok/s.</summary>
/// <param name="Before">What the process held before the model was loaded.</param>
/// <param name="Active">Bytes of weights that a token reads.</param>
sealed record FitRow(int Context, long Before, long Measured, MemoryNeed Need, long Active, double Rate)
{
    public long Predicted => Before + Need.TotalBytes;
}
