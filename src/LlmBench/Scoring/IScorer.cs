using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Decides whether an answer is right. Any text at all may come: it must not throw, and takes time linear in its length.</summary>
interface IScorer : INamed
{
    /// <summary>Raised whenever the same answer may get another verdict than before: scores compare within one version only.</summary>
    int Version { get; }

    /// <summary>One sentence for <c>list scorers</c>.</summary>
    string Summary { get; }

    /// <summary>What is wrong with a task that this scorer is to judge, such as a target that is no number; none when nothing is.</summary>
    string? Problem(SuiteTask task);

    Score Score(SuiteTask task, string answer);
}
