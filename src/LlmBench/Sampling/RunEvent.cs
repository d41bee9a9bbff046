using LlmBench.Planning;
using LlmBench.Results;

namespace LlmBench.Sampling;

/// <summary>What a sampler says while it carries out a plan.</summary>
abstract record RunEvent
{
    /// <summary>A model is about to be loaded.</summary>
    /// <param name="Remaining">Samples still to be taken in this stage; those of an earlier run are not among them.</param>
    internal sealed record StageStarted(Stage Stage, int Remaining) : RunEvent;

    /// <summary>A fixed prompt was asked, because the run has several engines.</summary>
    internal sealed record Probed(ProbeRecord Probe) : RunEvent;

    /// <summary>A sample was taken, with an answer or with an error.</summary>
    internal sealed record SampleTaken(Sample Sample) : RunEvent;

    /// <summary>A sample of the repeat check was taken: it counts for nothing else.</summary>
    internal sealed record RepeatTaken(Sample Sample) : RunEvent;

    /// <summary>All samples of a candidate are taken.</summary>
    internal sealed record StageEnded(LoadRecord Load) : RunEvent;

    /// <summary>A model could not be loaded; its samples are not taken, and the run goes on with the next candidate.</summary>
    internal sealed record StageFailed(Stage Stage, string Reason) : RunEvent;
}
