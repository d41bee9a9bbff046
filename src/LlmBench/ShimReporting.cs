#pragma warning disable
namespace LlmBench.Metrics { sealed record Metric(string Name, string Title, string Unit, Better Better) : INamed { public static Catalog<Metric> Catalog {get;} = new("metric"); } }
namespace LlmBench.Cli { sealed partial class ReportCommand { internal static void Write(IReadOnlyList<Results.RunFolder> r, string o) {} } }
