namespace LlmBench.Cli;

/// <summary>The words of <c>--help</c>.</summary>
static class Help
{
    public static string With(string description, params IEnumerable<string> examples) =>
        $"{description}\n\n{string.Join('\n', examples.Select(example => $"Example: {example}"))}";
}
