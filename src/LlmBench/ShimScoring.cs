#pragma warning disable
namespace LlmBench { static class Untrusted { public static string ForTerminal(string s) => s; } }
namespace LlmBench.Scoring { static class SuiteCheck { public static void RefuseProblems(IEnumerable<LlmBench.Suites.Suite> s) {} } }
