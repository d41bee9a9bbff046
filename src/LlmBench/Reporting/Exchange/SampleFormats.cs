using LlmBench.Reporting.Exchange.LmEval;

namespace LlmBench.Reporting.Exchange;

/// <summary>Every form that samples are written in. A new one is a class in this folder and a line here.</summary>
static class SampleFormats
{
    public static Catalog<ISampleFormat> Catalog { get; } = new(
        "format",
        new LmEvalFormat(),
        new ProgramFormat("human-eval", whole: false),
        new ProgramFormat("evalplus", whole: true),
        new ParquetFormat());
}
