using System.Diagnostics.CodeAnalysis;

namespace LlmBench.Speed;

/// <summary>What BenchmarkDotNet calls. It makes the instance itself, sets the property and finds the methods; it takes only classes that are public and open.</summary>
[SuppressMessage("Maintainability", "CA1515", Justification = "BenchmarkDotNet refuses internal classes.")]
public class SpeedBenchmark
{
    /// <summary>The <see cref="SpeedWork"/> to be measured.</summary>
    public object? Work { get; set; }

    SpeedWork Current => (SpeedWork)Work!;

    /// <summary>Once, before the first iteration.</summary>
    public void Steady() => Current.Steady();

    /// <summary>Before every iteration, outside its time.</summary>
    public void Prepare() => Current.Prepare();

    /// <summary>What is measured.</summary>
    public void Run() => Current.Run();

    /// <summary>After every iteration, outside its time.</summary>
    public void Keep() => Current.Keep();
}
