namespace LlmBench.Sandbox.Checking;

/// <summary>A data set's own test: a Python program that calls the function and asserts.</summary>
/// <param name="Setup">Run first; what it defines is there for the test.</param>
/// <param name="Test">Passes when it ends without an exception. It finds the function under its own name.</param>
/// <param name="Classes">Of the program: the test can make objects of them and hand them to the function.</param>
sealed record TestScript(string Setup, string Test, IReadOnlyList<string> Classes);
