using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics.Parsing;

// What stands in brackets, bars and environments.
sealed partial class Parser
{
    Expression Enclosed(char open) => open switch
    {
        '(' or '[' => Bracket(open),
        '{' => Group(),
        '⦃' => Now.Is('⦄') ? Empty() : new Set(Closed('⦄')),
        '|' => Absolute(),
        _ => Fail(),
    };

    Symbol Empty()
    {
        at++;
        return new Symbol("empty");
    }

    Expression Group()
    {
        if (++depth > MostDepth)
        {
            return Fail();
        }

        var inside = Listed();
        depth--;
        return Take('}') ? inside : Fail();
    }

    Expression Bracket(char open)
    {
        if (++depth > MostDepth)
        {
            return Fail();
        }

        var items = Items().Items;
        depth--;
        return Take(')') ? Bracketed(open, items, ')') : Take(']') ? Bracketed(open, items, ']') : Fail();
    }

    static Expression Bracketed(char open, List<Expression> items, char close) => items is [var only] ? only : new Bracketed(open, items, close);

    /// <summary>|x|; inside, a further bar closes it.</summary>
    Expression Absolute()
    {
        var inside = Added();
        return Take('|') ? new Call("abs", [inside]) : Fail();
    }

    Expression Environment()
    {
        var name = EnvironmentName();
        var rows = new List<IReadOnlyList<Expression>>();
        while (!failed && !Now.Is("end"))
        {
            rows.Add(Row());
            if (!Take('¶') && !Now.Is("end"))
            {
                return Fail();
            }
        }

        at++;
        return name == EnvironmentName() && rows.Count > 0 && rows.All(row => row.Count == rows[0].Count)
            ? new Matrix(rows, IsDeterminant: name == "vmatrix")
            : Fail();
    }

    List<Expression> Row()
    {
        var cells = new List<Expression> { Added() };
        while (Take('&'))
        {
            cells.Add(Added());
        }

        return cells;
    }

    string EnvironmentName()
    {
        var name = "";
        if (Take('{'))
        {
            while (Now.Kind != TokenKind.End && !Now.Is('}'))
            {
                name += Now.Text;
                at++;
            }

            at += Now.Kind == TokenKind.End ? 0 : 1;
        }

        return name is "bmatrix" or "matrix" or "Bmatrix" ? "pmatrix" : name;
    }
}
