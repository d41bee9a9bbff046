using LlmBench.Metrics;
using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting;

/// <summary>A scored sample with its task, its run and what scored it: a line of <c>samples.csv</c>.</summary>
readonly record struct ScoredTask(RunInfo Run, SuiteTask Task, ScoredSample Scored, IScorer? Scorer);
