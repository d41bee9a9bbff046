using LlmBench.Metrics;
using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Reporting;

/// <summary>A scored sample with its task and its run: a line of <c>samples.csv</c>.</summary>
readonly record struct ScoredTask(RunInfo Run, SuiteTask Task, ScoredSample Scored);
