namespace LlmBench.Hardware;

/// <summary>What a machine has and how it is doing now. What cannot be read is absent; no name of a person, host, folder or program is in it.</summary>
/// <param name="Bandwidth">None where it was not measured.</param>
sealed record Machine(
    string System,
    Processor Processor,
    Memory Memory,
    IReadOnlyList<Gpu> Gpus,
    Power? Power = null,
    Load? Load = null,
    Bandwidth? Bandwidth = null)
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;
}
