namespace LlmBench.Scoring.Mathematics.Parsing;

/// <summary>A token of a mathematical text.</summary>
/// <param name="Apart">A blank stands before it.</param>
readonly record struct Token(TokenKind Kind, string Text, bool Apart = false)
{
    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    public bool Is(string command) => Kind == TokenKind.Command && Text == command;
}
