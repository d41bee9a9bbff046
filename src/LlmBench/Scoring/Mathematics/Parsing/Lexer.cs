using System.Text;

namespace LlmBench.Scoring.Mathematics.Parsing;

/// <summary>Cuts a mathematical text, in LaTeX or plain, into tokens.</summary>
sealed partial class Lexer
{
    readonly List<Token> tokens = [];
    readonly string text;
    int at;
    int depth;
    bool apart;

    Lexer(string text) => this.text = text;

    /// <returns>The last one is the end.</returns>
    public static List<Token> Tokens(string text)
    {
        var spelled = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            spelled.Append(Commands.Spelled(c));
        }

        var lexer = new Lexer(spelled.ToString());
        lexer.Run();
        return lexer.tokens;
    }

    static bool IsDigit(char c) => char.IsAsciiDigit(c);

    char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    void Run()
    {
        while (at < text.Length)
        {
            Step(text[at]);
        }

        Add(TokenKind.End, "");
    }

    void Step(char c)
    {
        if (char.IsWhiteSpace(c) || c is '~' or '$')
        {
            at++;
            apart = true;
        }
        else if (IsDigit(c) || (c == '.' && IsDigit(Peek(1))))
        {
            Add(TokenKind.Number, new NumberLexer(text, isOpen: depth == 0).Read(ref at));
        }
        else if (c == '\\')
        {
            Command();
        }
        else if (char.IsLetter(c))
        {
            Letters();
        }
        else
        {
            Mark(c);
        }
    }

    void Add(TokenKind kind, string token)
    {
        tokens.Add(new(kind, token, apart));
        apart = false;
    }

    void Mark(char c)
    {
        at++;
        depth += c switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
        var (mark, extra) = (c, Peek()) switch
        {
            ('<', '=') => ('≤', 1),
            ('>', '=') => ('≥', 1),
            ('!', '=') => ('≠', 1),
            ('*', '*') => ('^', 1),
            ('+', '-') => ('±', 1),
            _ => (c, 0),
        };
        at += extra;
        Add(TokenKind.Mark, mark.ToString());
    }

    void Command()
    {
        at++;
        var start = at;
        while (char.IsAsciiLetter(Peek()))
        {
            at++;
        }

        at += at == start && at < text.Length ? 1 : 0;
        Named(text[start..at]);
    }

    void Named(string name)
    {
        if (Commands.Texts.Contains(name))
        {
            Words(Braced());
        }
        else if (Commands.Marks.TryGetValue(name, out var mark))
        {
            depth += mark switch { '⦃' => 1, '⦄' => -1, _ => 0 };
            Add(TokenKind.Mark, mark.ToString());
        }
        else if (Commands.Ignored.Contains(name))
        {
            // "\right." closes with nothing.
            at += name is "left" or "right" && Peek() == '.' ? 1 : 0;
            apart |= name is not ("!" or "left" or "right");
        }
        else if (!Commands.Dressings.Contains(name))
        {
            Meaning(name);
        }
    }

    void Meaning(string name)
    {
        var plain = name is "dfrac" or "tfrac" or "cfrac" ? "frac" : name is "dbinom" or "tbinom" ? "binom" : name;
        if (Commands.WithArguments.Contains(plain) || Commands.Functions.Contains(plain))
        {
            depth += plain switch { "begin" => 1, "end" => -1, _ => 0 };
            Add(TokenKind.Command, plain);
        }
        else if (plain.Length > 0)
        {
            // A backslash before anything but letters means nothing that is read here.
            Add(char.IsAsciiLetter(plain[0]) ? TokenKind.Symbol : TokenKind.Mark, Commands.Symbols.GetValueOrDefault(plain, plain));
        }
    }
}
