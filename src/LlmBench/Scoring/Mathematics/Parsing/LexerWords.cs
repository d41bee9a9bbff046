namespace LlmBench.Scoring.Mathematics.Parsing;

// Words, in plain text and in \text{...}.
sealed partial class Lexer
{
    /// <summary>A word that means something, a single letter, or words that say something in plain language.</summary>
    void Letters()
    {
        var start = at;
        while (char.IsLetter(Peek()))
        {
            at++;
        }

        var word = text[start..at];
        var (kind, token) = Meant(word, word.ToLowerInvariant());
        Add(kind, token);
    }

    static (TokenKind Kind, string Text) Meant(string word, string lower) => lower switch
    {
        [>= 'a' and <= 'z'] => (TokenKind.Symbol, word),
        "and" or "or" or "和" => (TokenKind.Mark, ","),
        "degrees" or "degree" or "度" => (TokenKind.Mark, "°"),
        "percent" => (TokenKind.Mark, "%"),
        "sqrt" => (TokenKind.Command, lower),
        _ when Commands.Functions.Contains(lower) => (TokenKind.Command, lower),
        _ when Commands.Symbols.TryGetValue(lower, out var symbol) => (TokenKind.Symbol, symbol),
        _ when Commands.Greek.Contains(word) => (TokenKind.Symbol, word),
        _ => (TokenKind.Words, word),
    };

    /// <summary>What \text{...} holds: its words, or the formula that it was put around.</summary>
    void Words(string inside)
    {
        var trimmed = inside.Trim();
        if (trimmed.Any(IsDigit) || trimmed.Contains('\\', StringComparison.Ordinal))
        {
            tokens.AddRange(Tokens(trimmed)[..^1]);
        }
        else if (trimmed is "and" or "or" or "或" or "和" or ",")
        {
            Add(TokenKind.Mark, ",");
        }
        else if (trimmed is "degrees" or "degree")
        {
            Add(TokenKind.Mark, "°");
        }
        else if (trimmed.Length > 0)
        {
            Add(TokenKind.Words, trimmed);
        }
    }

    string Braced()
    {
        while (Peek() == ' ')
        {
            at++;
        }

        if (Peek() != '{')
        {
            return "";
        }

        var start = at + 1;
        for (var open = 0; at < text.Length; at++)
        {
            open += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (open == 0)
            {
                return text[start..at++];
            }
        }

        return text[start..];
    }
}
