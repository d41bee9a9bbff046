namespace LlmBench.Results.SpeedRuns;

/// <summary>A flag of the list of flags that a test raised.</summary>
/// <param name="Detail">How far off it was: <c>5.3 %</c>; none where there is nothing to measure.</param>
sealed record RaisedFlag(string Name, string? Detail = null)
{
    public override string ToString() => Detail is null ? Name : $"{Name} ({Detail})";
}
