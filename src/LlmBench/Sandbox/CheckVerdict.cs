namespace LlmBench.Sandbox;

/// <summary>What became of one call of a candidate's function.</summary>
enum CheckVerdict
{
    /// <summary>It returned the expected value.</summary>
    Pass,

    /// <summary>It returned another value.</summary>
    Fail,

    /// <summary>It raised an exception, or the program could not be loaded.</summary>
    Error,

    /// <summary>The program did not compile.</summary>
    CompileError,

    Timeout,

    Memory,

    OutputLimit,

    /// <summary>The process ended before it answered; its exit code means nothing.</summary>
    Crashed,

    /// <summary>The process sent something that is no answer to what it was asked.</summary>
    ProtocolViolation,
}
