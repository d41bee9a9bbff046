#pragma warning disable
namespace LlmBench.Cli { sealed class QuantizeCommand() : System.CommandLine.Command("quantize", "x"); }
