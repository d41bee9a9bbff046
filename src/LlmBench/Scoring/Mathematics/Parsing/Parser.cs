using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics.Parsing;

/// <summary>Reads a short mathematical text, in LaTeX or as people type it. What it cannot read is none, never a guess.</summary>
sealed partial class Parser
{
    /// <summary>Longer texts are no answers.</summary>
    public const int MostCharacters = 600;

    const int MostDepth = 40;
    const int MostExponent = 400;
    const int MostUnitWords = 3;

    static readonly Expression Nothing = new Words("");

    readonly List<Token> tokens;
    int at;
    int depth;
    bool failed;

    Parser(List<Token> tokens) => this.tokens = tokens;

    Token Now => tokens[at];

    Token Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public static Expression? Read(string text)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var tokens = Lexer.Tokens(text);
        if (tokens.Count == 1)
        {
            return null;
        }

        if (tokens[..^1].All(token => token.Kind == TokenKind.Words))
        {
            return new Words(string.Join(' ', tokens[..^1].Select(token => token.Text)));
        }

        var parser = new Parser(tokens);
        var whole = parser.Listed();
        return parser.failed || parser.Now.Kind != TokenKind.End ? null : whole;
    }

    Expression Fail()
    {
        failed = true;
        at = tokens.Count - 1;
        return Nothing;
    }

    bool Take(char mark)
    {
        var found = Now.Is(mark);
        at += found ? 1 : 0;
        return found;
    }

    /// <summary>Values beside each other, or the one there is.</summary>
    Expression Listed()
    {
        var (items, isOrdered) = Items();
        return items is [var only] ? only : new Listing(items, isOrdered);
    }

    (List<Expression> Items, bool IsOrdered) Items()
    {
        var (items, isOrdered) = (new List<Expression> { Chain() }, false);
        while (!failed && (Now.Is(',') || Now.Is(';')))
        {
            isOrdered |= Now.Is(';');
            while (Now.Is(',') || Now.Is(';'))
            {
                at++;
            }

            items.Add(Chain());
        }

        return (items, isOrdered);
    }

    /// <summary>x = 2 + 3 = 5 says x = 5; a &lt; b &lt; c says both.</summary>
    Expression Chain()
    {
        var left = United();
        if (!IsRelation(Now))
        {
            return left;
        }

        var (sign, first) = (Now.Text[0], left);
        at++;
        var right = United();
        while (!failed && IsRelation(Now))
        {
            if (Now.Text[0] != '=' || sign != '=')
            {
                return Between(first, sign, right);
            }

            at++;
            right = United();
        }

        return new Relation(first, sign, right);
    }

    Listing Between(Expression low, char sign, Expression middle)
    {
        var second = Now.Text[0];
        at++;
        return new Listing([new Relation(low, sign, middle), new Relation(middle, second, United())], IsOrdered: true);
    }

    static bool IsRelation(Token token) => token.Kind == TokenKind.Mark && token.Text[0] is '=' or '<' or '>' or '≤' or '≥' or '≠' or '∈';

    Expression United()
    {
        var left = Added();
        while (!failed && (Now.Is('∪') || Now.Is('∩')))
        {
            var isUnion = Now.Is('∪');
            at++;
            left = isUnion ? new Union(left, Added()) : new Intersection(left, Added());
        }

        return left;
    }
}
