using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics.Parsing;

// Sums, products, quotients and powers.
sealed partial class Parser
{
    Expression Added()
    {
        if (++depth > MostDepth)
        {
            return Fail();
        }

        var left = IsPlusMinus(Now) ? new Number(0) : Multiplied();
        while (!failed && (IsPlusMinus(Now) || Now.Is('+') || Now.Is('-')))
        {
            var sign = Now.Text[0];
            at++;
            var right = Multiplied();
            left = sign switch
            {
                '+' => new Sum(left, right),
                '-' => new Sum(left, Minus(right)),
                _ => new PlusMinus(left, right, IsMinusFirst: sign == '∓'),
            };
        }

        depth--;
        return left;
    }

    static bool IsPlusMinus(Token token) => token.Is('±') || token.Is('∓');

    static Expression Minus(Expression value) => value is Number(var number, var decimals) ? new Number(0 - number, decimals) : new Product(new Number(-1), value);

    Expression Multiplied()
    {
        var left = Signed();
        while (!failed && Factor(left) is { } longer)
        {
            left = longer;
        }

        return left;
    }

    /// <summary>The product or quotient that what follows makes of it; none where nothing more belongs to it.</summary>
    Expression? Factor(Expression left) =>
        left is Words or Quantity && (StartsFactor(Now) || Now.Is('*') || Now.Is('/')) ? Fail()
        : Take('*') ? new Product(left, Signed())
        : Take('/') ? Divided(left, Signed())
        : Now.Kind == TokenKind.Words && Unit() is { } unit ? new Quantity(left, unit)
        : !StartsFactor(Now) ? null
        : Beside(left, Raised()) is var product && product is Product(_, Words) ? Fail()
        : product;

    /// <summary>1 4/5 and 1\frac{4}{5} are mixed numbers: the whole part is added.</summary>
    static Expression Beside(Expression left, Expression right) =>
        (left, right) is (Number { Decimals: 0 } whole, Quotient(Number { Decimals: 0, Value: var top }, Number { Decimals: 0, Value: var bottom }))
            && whole.Value.Denominator.IsOne && top.Numerator.Sign > 0 && bottom.Numerator.Sign > 0
            ? whole.Value.Numerator.Sign < 0 ? new Number(whole.Value - (top / bottom)) : new Number(whole.Value + (top / bottom))
            : new Product(left, right);

    static Expression Divided(Expression left, Expression right) =>
        left is Product(Number { Decimals: 0 } whole, Number { Decimals: 0 } top) && right is Number { Decimals: 0, Value.Numerator.Sign: > 0 }
            ? Beside(whole, new Quotient(top, right))
            : new Quotient(left, right);

    static bool StartsFactor(Token token) => token.Kind switch
    {
        TokenKind.Number or TokenKind.Symbol => true,
        TokenKind.Command => token.Text != "end",
        TokenKind.Mark => token.Text[0] is '(' or '{' or '⦃' or '[',
        TokenKind.Words => token.Text.Length <= 2,
        _ => false,
    };

    /// <summary>Words behind a value: the unit that it is in, with a power such as "inches^2" or "square feet".</summary>
    string? Unit()
    {
        var (start, unit) = (at, "");
        for (var words = 0; Now.Kind == TokenKind.Words && words <= MostUnitWords; words++)
        {
            unit += (unit.Length > 0 ? " " : "") + Now.Text + (words == MostUnitWords ? "?" : "");
            at++;
            unit += UnitPower();
        }

        var isUnit = !unit.EndsWith('?') && (unit.Length > 2 || Units.IsShort(unit));
        at = isUnit ? at : start;
        return isUnit ? unit : null;
    }

    /// <summary><c>^2</c>, <c>^{2}</c>, <c>/hour</c>, or nothing.</summary>
    string UnitPower()
    {
        var start = at;
        if (Take('/') && Now.Kind is TokenKind.Words or TokenKind.Symbol)
        {
            at++;
            return $"/{tokens[at - 1].Text}";
        }

        if (Take('^'))
        {
            var isBraced = Take('{');
            if (Now.Kind == TokenKind.Number)
            {
                at++;
                var power = $"^{tokens[at - 1].Text}";
                return !isBraced || Take('}') ? power : Back(start);
            }
        }

        return Back(start);
    }

    string Back(int place)
    {
        at = place;
        return "";
    }

    Expression Signed()
    {
        var isMinus = false;
        while (Now.Is('-') || Now.Is('+'))
        {
            isMinus ^= Now.Is('-');
            at++;
        }

        var value = Raised();
        return isMinus ? Minus(value) : value;
    }

    Expression Raised()
    {
        if (++depth > MostDepth)
        {
            return Fail();
        }

        var value = Followed(Primary());
        if (Take('^'))
        {
            value = Now.Is('°') || IsBracedDegree() ? Followed(Degree(value)) : Followed(new Power(value, Exponent()));
        }

        depth--;
        return value;
    }

    bool IsBracedDegree() => Now.Is('{') && Next.Is('°') && tokens[at + 2].Is('}');

    Degrees Degree(Expression value)
    {
        at += Now.Is('{') ? 3 : 1;
        return new Degrees(value);
    }

    /// <summary>LaTeX raises to one character where there are no braces; people who type 2^10 mean ten.</summary>
    Expression Exponent() => Now.Is('-') || Now.Is('+') ? Signed() : Primary();

    Expression Followed(Expression value)
    {
        while (!failed)
        {
            if (Take('!'))
            {
                value = new Call("factorial", [value]);
            }
            else if (Take('%'))
            {
                value = new Percent(value);
            }
            else if (Take('°'))
            {
                value = new Degrees(value);
            }
            else
            {
                break;
            }
        }

        return value;
    }
}
