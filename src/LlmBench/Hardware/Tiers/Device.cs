namespace LlmBench.Hardware.Tiers;

/// <summary>A device that models run on.</summary>
/// <param name="BytesPerSecond">Of its memory, by its maker.</param>
/// <param name="MemoryBytes">The sizes it is sold with; none where the user chooses.</param>
/// <param name="Unified">Whether processor and GPU share the memory.</param>
sealed record Device(string Name, string Title, double BytesPerSecond, IReadOnlyList<long> MemoryBytes, bool Unified = false);
