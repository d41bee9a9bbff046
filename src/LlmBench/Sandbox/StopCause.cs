namespace LlmBench.Sandbox;

/// <summary>Why the harness stopped a guest.</summary>
enum StopCause
{
    None,

    /// <summary>There is nothing more to ask.</summary>
    Done,

    Wall,

    Output,
}
