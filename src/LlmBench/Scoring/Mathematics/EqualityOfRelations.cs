using LlmBench.Scoring.Mathematics.Algebra;
using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics;

// Equations and inequalities.
sealed partial class Equality
{
    /// <summary>Equations say the same where one is the other times a number; inequalities where that number is above zero.</summary>
    bool SameRelation(Relation a, Relation b)
    {
        var (first, second) = (Turned(a), Turned(b));
        if (first.Operator != second.Operator)
        {
            return false;
        }

        return (Same(first.Left, second.Left) && Same(first.Right, second.Right)) || SameZeros(first, second);
    }

    static Relation Turned(Relation relation) => relation.Operator switch
    {
        '>' => new(relation.Right, '<', relation.Left),
        '≥' => new(relation.Right, '≤', relation.Left),
        _ => relation,
    };

    bool SameZeros(Relation a, Relation b)
    {
        var form = new NormalForm(budget);
        if (a.Operator == '∈' || Difference(form, a) is not { Denominator.Constant: not null } first || Difference(form, b) is not { Denominator.Constant: not null } second
            || first.Numerator.IsZero || second.Numerator.IsZero)
        {
            return false;
        }

        var (key, (_, coefficient)) = first.Numerator.Terms.First();
        if (!second.Numerator.Terms.TryGetValue(key, out var other))
        {
            return false;
        }

        var ratio = coefficient / other.Coefficient;
        var sign = ratio.Numerator.Sign * first.Denominator.Constant.Value.Numerator.Sign * second.Denominator.Constant.Value.Numerator.Sign;
        return (a.Operator is '=' or '≠' || sign > 0) && Polynomial.Sum(first.Numerator, second.Numerator, 0 - ratio).IsZero && !budget.IsSpent;
    }

    static Fraction? Difference(NormalForm form, Relation relation) => form.Of(new Sum(relation.Left, new Product(new Number(-1), relation.Right)));
}
