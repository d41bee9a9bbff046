namespace LlmBench.Reporting.Merging;

/// <summary><c>board.csv</c>: a row for each figure, with everything that it depends on.</summary>
static class MergedTable
{
    public static void Write(Stream stream, IReadOnlyList<MergedLine> lines)
    {
        using var table = new CsvTable(
            stream, "suite or test", "candidate", "value", "unit", "processor", "cores", "system", "engine", "engine version", "weights (SHA-256)", "load settings", "run", "remarks", "stands apart because");
        foreach (var line in lines)
        {
            var candidate = line.Candidate;
            table.Text(line.What).Text(candidate.Label).Number(line.Value).Text(line.Unit).Text(line.Host.Processor).Number(line.Host.Cores).Text(line.Host.Os)
                .Text(candidate.Engine).Text(candidate.EngineVersion).Text(candidate.Digest)
                .Text(string.Join(", ", candidate.LoadSettings.Select(setting => $"{setting.Key} {setting.Value}"))).Text(line.Run).Text(string.Join("; ", line.Remarks)).Text(line.Apart).End();
        }
    }
}
