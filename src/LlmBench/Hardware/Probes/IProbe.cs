namespace LlmBench.Hardware.Probes;

/// <summary>Reads what one operating system tells about its machine; what it does not tell is none.</summary>
interface IProbe
{
    Processor Processor();

    Memory Memory();

    IReadOnlyList<Gpu> Gpus();

    Power? Power();

    Load? Load();
}
