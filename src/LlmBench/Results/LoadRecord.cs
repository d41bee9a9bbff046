namespace LlmBench.Results;

/// <summary>What loading a candidate's model cost; a line of <c>loads.jsonl</c>, written when its stage ends.</summary>
/// <param name="LoadMs">From asking for the model until a prompt could be sent.</param>
/// <param name="PeakMemoryBytes">The most memory that this process held from the load to the end of the stage.</param>
/// <param name="Samples">Taken in this stage.</param>
sealed record LoadRecord(string Candidate, double LoadMs, long PeakMemoryBytes, int Samples)
{
    public int Schema { get; init; } = 1;
}
