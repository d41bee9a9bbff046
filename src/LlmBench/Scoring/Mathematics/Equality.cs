using System.Numerics;
using LlmBench.Scoring.Mathematics.Algebra;
using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics;

/// <summary>Whether an answer says the same as a target: by exact value, and for tuples, sets and equations part by part.</summary>
sealed partial class Equality
{
    /// <summary>More values than these are no answer, and would cost their square in comparisons.</summary>
    const int MostItems = 40;

    /// <summary>An approximation with more digits could pass for the value that it approximates.</summary>
    const int MostDecimals = 6;

    const double Tolerance = 1e-11;

    readonly Budget budget = new();

    public bool Same(Expression target, Expression answer) => (target, answer) switch
    {
        (Quantity a, Quantity b) => Units.Canonical(a.Unit) == Units.Canonical(b.Unit) && Same(a.Value, b.Value),
        (Quantity a, _) => Same(a.Value, answer),
        (_, Quantity b) => Same(target, b.Value),
        (Percent a, Percent b) => Same(a.Value, b.Value),
        (Percent a, _) => (IsAboveOne(a.Value) && Same(a.Value, answer)) || Same(new Quotient(a.Value, new Number(100)), answer),
        (_, Percent b) => Same(target, new Quotient(b.Value, new Number(100))) || (IsAboveOne(target) && Same(target, b.Value)),
        (Relation a, Relation b) => SameRelation(a, b),
        (Relation { Operator: '=' or '∈', Left: var name } a, _) when IsName(name) => Same(a.Right, answer),
        (_, Relation { Operator: '=' or '∈', Left: var name } b) when IsName(name) => Same(target, b.Right),
        (Words a, _) => IsSameText(a.Text, Text(answer)),
        (_, Words b) => IsSameText(Text(target), b.Text),
        _ => SameParts(target, answer),
    };

    bool SameParts(Expression target, Expression answer) => (target, answer) switch
    {
        (InBase a, InBase b) => a.Digits == b.Digits && a.Base == b.Base,
        (InBase a, Number b) => b.Value.ToString() == a.Digits.TrimStart('0'),
        (InBase, _) or (_, InBase) => false,
        (Bracketed a, Bracketed b) => a.Open == b.Open && a.Close == b.Close && SameInOrder(a.Items, b.Items),
        (Matrix a, Matrix b) => a.IsDeterminant == b.IsDeterminant && a.Rows.Count == b.Rows.Count && a.Rows.Zip(b.Rows).All(rows => SameInOrder(rows.First, rows.Second)),
        (Union or Intersection, Union or Intersection) => SameUnions(target, answer),
        (Listing { IsOrdered: true } a, Listing { IsOrdered: true } b) => SameInOrder(a.Items, b.Items),
        (Bracketed or Matrix or Union or Intersection, _) or (_, Bracketed or Matrix or Union or Intersection) => false,
        _ when IsSeveral(target) || IsSeveral(answer) => SameInAnyOrder(Values(target), Values(answer)),
        _ => SameValue(target, answer),
    };

    /// <summary>A target that asks for so many percent; 0.15 is a share, and 0.15 % is not.</summary>
    static bool IsAboveOne(Expression target) => target is Number { Value: var value } && BigInteger.Abs(value.Numerator) >= value.Denominator;

    /// <summary>A variable, or f(x): what stands before an equals sign and does not matter.</summary>
    static bool IsName(Expression expression) => expression is Symbol { Name: not ("pi" or "e" or "i" or "inf") } or Call { Name.Length: 1 } or Words or Product(Symbol, Symbol)
        || (expression is Bracketed bracketed && bracketed.Items.All(item => item is Symbol));

    static bool IsSeveral(Expression expression) => expression is Set or Listing || HasPlusMinus(expression);

    static bool HasPlusMinus(Expression expression) => expression switch
    {
        PlusMinus => true,
        Sum(var a, var b) => HasPlusMinus(a) || HasPlusMinus(b),
        Product(var a, var b) => HasPlusMinus(a) || HasPlusMinus(b),
        Quotient(var a, var b) => HasPlusMinus(a) || HasPlusMinus(b),
        Power(var a, _) => HasPlusMinus(a),
        Relation(_, _, var right) => HasPlusMinus(right),
        _ => false,
    };

    static List<Expression> Values(Expression expression) => expression switch
    {
        Set set => [.. set.Items.SelectMany(Values)],
        Listing listing => [.. listing.Items.SelectMany(Values)],
        Symbol { Name: "empty" } => [],
        _ when HasPlusMinus(expression) => [Chosen(expression, isPlus: true), Chosen(expression, isPlus: false)],
        _ => [expression],
    };

    static Expression Chosen(Expression expression, bool isPlus) => expression switch
    {
        PlusMinus(var left, var right, var isMinusFirst) =>
            new Sum(Chosen(left, isPlus), isPlus == isMinusFirst ? new Product(new Number(-1), Chosen(right, isPlus)) : Chosen(right, isPlus)),
        Sum(var a, var b) => new Sum(Chosen(a, isPlus), Chosen(b, isPlus)),
        Product(var a, var b) => new Product(Chosen(a, isPlus), Chosen(b, isPlus)),
        Quotient(var a, var b) => new Quotient(Chosen(a, isPlus), Chosen(b, isPlus)),
        Power(var a, var exponent) => new Power(Chosen(a, isPlus), exponent),
        Relation(var left, var sign, var right) => new Relation(left, sign, Chosen(right, isPlus)),
        _ => expression,
    };

    bool SameInOrder(IReadOnlyList<Expression> targets, IReadOnlyList<Expression> answers) =>
        targets.Count == answers.Count && targets.Count <= MostItems && targets.Zip(answers).All(pair => Same(pair.First, pair.Second));

    /// <summary>Each value has one of its own on the other side. Equality is transitive, so the first that fits may be taken.</summary>
    bool SameInAnyOrder(List<Expression> targets, List<Expression> answers)
    {
        if (targets.Count != answers.Count || targets.Count > MostItems)
        {
            return false;
        }

        var left = answers.ToList();
        return targets.TrueForAll(target => left.FindIndex(answer => Same(target, answer)) is >= 0 and var found && Remove(left, found));
    }

    static bool Remove(List<Expression> items, int index)
    {
        items.RemoveAt(index);
        return true;
    }

    bool SameUnions(Expression target, Expression answer) =>
        target.GetType() == answer.GetType() && SameInAnyOrder(Members(target), Members(answer));

    static List<Expression> Members(Expression expression) => expression switch
    {
        Union(var left, var right) => [.. Members(left), .. Members(right)],
        Intersection(var left, var right) => [.. Members(left), .. Members(right)],
        _ => [expression],
    };

    static string? Text(Expression expression) => expression switch
    {
        Words words => words.Text,
        Symbol { Name.Length: 1 } symbol => symbol.Name,
        Product(var left, var right) when Text(left) is { } a && Text(right) is { } b => a + b,
        Quantity(var value, var unit) when Text(value) is { } text => $"{text} {unit}",
        _ => null,
    };

    static bool IsSameText(string? a, string? b) => a is not null && b is not null && Plain(a) is { Length: > 0 } plain && plain == Plain(b);

    static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
