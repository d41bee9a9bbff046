namespace LlmBench.Scoring.Mathematics.Parsing;

/// <summary>The kinds of token in a mathematical text.</summary>
enum TokenKind
{
    End,

    Number,

    /// <summary>A variable or constant.</summary>
    Symbol,

    /// <summary>Plain words, from <c>\text{...}</c> or written as they are.</summary>
    Words,

    /// <summary>What LaTeX writes with a backslash and has arguments, such as <c>frac</c>; and functions such as <c>sin</c>.</summary>
    Command,

    /// <summary>One character: an operator, bracket or separator.</summary>
    Mark,
}
