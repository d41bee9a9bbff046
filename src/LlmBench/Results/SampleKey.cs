namespace LlmBench.Results;

/// <summary>What makes two samples the same: a run takes each once.</summary>
readonly record struct SampleKey(string Suite, int SuiteVersion, string Task, string Candidate, int Attempt)
{
    public static SampleKey Of(Sample sample) =>
        new(sample.Suite, sample.SuiteVersion, sample.Task, sample.Candidate, sample.Attempt);
}
