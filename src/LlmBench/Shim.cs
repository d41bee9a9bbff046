#pragma warning disable
namespace LlmBench { static class Untrusted { public static string ForTerminal(string s) => s; } }
namespace LlmBench.Scoring { static class SuiteCheck { public static void RefuseProblems(IEnumerable<LlmBench.Suites.Suite> s) {} } }
namespace LlmBench.Metrics { sealed record Metric(string Name, string Title, string Unit, Better Better) : INamed { public static Catalog<Metric> Catalog {get;} = new("metric"); } }
namespace LlmBench.Cli { 
sealed class QuantizeCommand() : System.CommandLine.Command("quantize", "x");
sealed partial class ReportCommand { internal static void Write(IReadOnlyList<Results.RunFolder> r, string o) {} } 
}
