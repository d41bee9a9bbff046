using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Speed;

/// <summary>A column of ours in BenchmarkDotNet's tables: a rate where there is a number of tokens, else the time of prompts in milliseconds.</summary>
sealed class SpeedColumn(string name, string legend, Func<SpeedWork, int?> tokens) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var work = (SpeedWork)benchmarkCase.Parameters.Items[0].Value;
        return (summary[benchmarkCase]?.ResultStatistics?.Mean / 1e9, tokens(work)) switch
        {
            (null, _) => "",
            ({ } seconds, { } count) => (count / seconds).ToString("0.0", CultureInfo.InvariantCulture),
            ({ } seconds, null) when work.Test.Kind == SpeedKind.Prompt => (1000 * seconds).ToString("0.00", CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
