namespace LlmBench.Hardware.Sensors;

/// <summary>Something of this machine that counts the energy it takes.</summary>
interface IEnergyCounter
{
    /// <summary>What counts, in words: <c>RAPL, processor package</c>.</summary>
    string Source { get; }

    /// <summary>How often the count moves on at least: what happens between two steps cannot be told apart.</summary>
    TimeSpan Step { get; }

    /// <summary>Joules since any moment before the first call; none where it does not tell now.</summary>
    double? Joules();
}
