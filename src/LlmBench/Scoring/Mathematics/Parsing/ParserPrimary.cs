using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics.Parsing;

// The smallest parts: numbers, letters, roots, functions.
sealed partial class Parser
{
    Expression Primary()
    {
        var token = Now;
        at++;
        return token.Kind switch
        {
            TokenKind.Number => Subscripted(token),
            TokenKind.Symbol => Symbolic(token.Text),
            TokenKind.Words => Letters(token.Text),
            TokenKind.Command => Command(token.Text),
            TokenKind.Mark => Enclosed(token.Text[0]),
            _ => Fail(),
        };
    }

    /// <summary>52_8 is written in base eight.</summary>
    Expression Subscripted(Token number)
    {
        if (!Take('_'))
        {
            return Literal(number.Text);
        }

        var isBraced = Take('{');
        var (digits, isOpen) = (Now, Now.Kind == TokenKind.Number);
        at += isOpen ? 1 : 0;
        return isOpen && (!isBraced || Take('}')) ? new InBase(number.Text, digits.Text) : Fail();
    }

    Expression Symbolic(string name)
    {
        if (Take('_'))
        {
            name += "_" + Subscript();
        }

        // f(x) is a call where f is one of the usual names of functions; a(x + 1) is a product.
        return name is "f" or "g" or "h" or "F" or "G" && Take('(') ? new Call(name, Closed(')')) : new Symbol(name);
    }

    string Subscript()
    {
        if (!Take('{'))
        {
            var single = Now.Text;
            at += Now.Kind == TokenKind.End ? 0 : 1;
            return single;
        }

        var text = "";
        while (Now.Kind != TokenKind.End && !Now.Is('}'))
        {
            text += Now.Text;
            at++;
        }

        if (!Take('}'))
        {
            Fail();
        }

        return text;
    }

    /// <summary>"ab" beside other things is a times b; longer words are no mathematics.</summary>
    static Expression Letters(string word) =>
        word.Length <= 2 && word.All(char.IsAsciiLetter)
            ? word.Select(letter => (Expression)new Symbol(letter.ToString())).Aggregate((left, right) => new Product(left, right))
            : new Words(word);

    Expression Command(string name) => name switch
    {
        "frac" => new Quotient(Argument(), Argument()),
        "binom" => new Call("binom", [Argument(), Argument()]),
        "sqrt" => Root(),
        "begin" => Environment(),
        _ => Function(name),
    };

    /// <summary>In braces, or LaTeX's single character: \frac43, \sqrt2.</summary>
    Expression Argument()
    {
        if (Now.Kind == TokenKind.Number && Now.Text.Length > 1 && Now.Text.All(char.IsAsciiDigit))
        {
            var digits = Now.Text;
            tokens[at] = Now with { Text = digits[1..] };
            return Literal(digits[..1]);
        }

        return Now.Is('-') ? Fail() : Primary();
    }

    Expression Root()
    {
        Expression degree = new Number(2);
        if (Take('['))
        {
            degree = Added();
            if (!Take(']'))
            {
                return Fail();
            }
        }

        return new Power(Primary(), new Quotient(new Number(1), degree));
    }

    Expression Function(string name)
    {
        var arguments = new List<Expression>();
        Expression? power = null;
        for (var i = 0; i < 2; i++)
        {
            if (Take('_'))
            {
                arguments.Add(Argument());
            }
            else if (Take('^'))
            {
                power = Exponent();
            }
        }

        arguments.InsertRange(0, FunctionArguments());
        var call = new Call(name, arguments);
        return power switch
        {
            null => call,
            Number { Value: var value } when value == -1 && name is "sin" or "cos" or "tan" => call with { Name = $"arc{name}" },
            _ => new Power(call, power),
        };
    }

    /// <summary>In brackets, or what follows up to the next sign: \sin 2x.</summary>
    List<Expression> FunctionArguments()
    {
        if (Take('('))
        {
            return Closed(')');
        }

        if (++depth > MostDepth)
        {
            return [Fail()];
        }

        var argument = Raised();
        while (!failed && Now.Kind is TokenKind.Number or TokenKind.Symbol)
        {
            argument = new Product(argument, Raised());
        }

        depth--;
        return [argument];
    }

    List<Expression> Closed(char close)
    {
        var items = Items().Items;
        return Take(close) ? items : [Fail()];
    }
}
