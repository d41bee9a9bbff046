namespace LlmBench.Sandbox.SelfTest;

/// <summary>A program whose verdict is known beforehand: an attack on the sandbox, or an honest one. It is asked to double a number.</summary>
/// <param name="Expected">The verdicts that show it was contained; a pass only where it is honest or its attack has no effect.</param>
sealed record HostileProgram(Language Language, string Name, string Source, IReadOnlyList<CheckVerdict> Expected);
