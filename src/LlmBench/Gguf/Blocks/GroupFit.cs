namespace LlmBench.Gguf.Blocks;

/// <summary>
/// The scale and minimum by which a group of numbers is stored with the least squared error as <c>Scale * q - Minimum</c>. A few ways to
/// round the group are tried; for each, the best two factors follow by least squares.
/// </summary>
/// <param name="Minimum">Never negative: zero lies within every group's range.</param>
readonly record struct GroupFit(float Scale, float Minimum)
{
    /// <summary>Ways to round: ranges from a step less than the group's own to a step more.</summary>
    const int Trials = 21;

    /// <param name="levels">The largest q; the smallest is 0.</param>
    public static GroupFit OfRange(ReadOnlySpan<float> values, int levels)
    {
        var (least, most) = (0f, 0f);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        var (best, bestError) = (new GroupFit(0, -least), double.PositiveInfinity);
        for (var trial = 0; trial < Trials && most > least; trial++)
        {
            var fit = LeastSquares(values, least, (levels - 1 + (2f * trial / (Trials - 1))) / (most - least), levels);
            var error = Error(values, fit, 0, levels);
            (best, bestError) = error < bestError ? (fit, error) : (best, bestError);
        }

        return best;
    }

    /// <summary>Without a minimum: q goes from <c>-levels</c> to <c>levels - 1</c>, and the scale has the sign that suits the extreme.</summary>
    public static GroupFit OfSigned(ReadOnlySpan<float> values, int levels)
    {
        var extreme = 0f;
        foreach (var value in values)
        {
            extreme = MathF.Abs(value) > MathF.Abs(extreme) ? value : extreme;
        }

        var (best, bestError) = (new GroupFit(0, 0), double.PositiveInfinity);
        for (var trial = 0; trial < Trials && extreme != 0; trial++)
        {
            var fit = LeastSquares(values, -(levels - 1 + (2f * trial / (Trials - 1))) / extreme, levels);
            var error = Error(values, fit, -levels, levels - 1);
            (best, bestError) = error < bestError ? (fit, error) : (best, bestError);
        }

        return best;
    }

    /// <summary>The nearest q of a number.</summary>
    public int Rounded(float value, int least, int most) =>
        Scale == 0 ? Math.Clamp(0, least, most) : (int)Math.Clamp(MathF.Round((value + Minimum) / Scale), least, most);

    static GroupFit LeastSquares(ReadOnlySpan<float> values, float least, float inverse, int levels)
    {
        var (n, sumQ, sumQ2, sumX, sumXQ) = (values.Length, 0.0, 0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            var q = Math.Clamp(MathF.Round((value - least) * inverse), 0, levels);
            (sumQ, sumQ2, sumX, sumXQ) = (sumQ + q, sumQ2 + (q * q), sumX + value, sumXQ + (value * q));
        }

        var spread = (n * sumQ2) - (sumQ * sumQ);
        var scale = spread > 0 ? ((n * sumXQ) - (sumX * sumQ)) / spread : 0;
        var minimum = ((scale * sumQ) - sumX) / n;
        return minimum >= 0 ? new((float)scale, (float)minimum) : new(sumQ2 > 0 ? (float)(sumXQ / sumQ2) : 0, 0);
    }

    static GroupFit LeastSquares(ReadOnlySpan<float> values, float inverse, int levels)
    {
        var (sumQ2, sumXQ) = (0.0, 0.0);
        foreach (var value in values)
        {
            var q = Math.Clamp(MathF.Round(value * inverse), -levels, levels - 1);
            (sumQ2, sumXQ) = (sumQ2 + (q * q), sumXQ + (value * q));
        }

        return new(sumQ2 > 0 ? (float)(sumXQ / sumQ2) : 0, 0);
    }

    static double Error(ReadOnlySpan<float> values, GroupFit fit, int least, int most)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            var difference = (fit.Scale * fit.Rounded(value, least, most)) - fit.Minimum - value;
            sum += difference * difference;
        }

        return sum;
    }
}
