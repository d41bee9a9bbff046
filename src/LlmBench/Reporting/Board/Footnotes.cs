namespace LlmBench.Reporting.Board;

/// <summary>Remarks on figures, each under a letter of its own; the same remark has the same letter.</summary>
sealed class Footnotes
{
    readonly List<string> remarks = [];

    public IEnumerable<string> Texts => remarks.Select((remark, i) => $"{Mark(i)} {remark}");

    /// <summary><c>(a)</c>.</summary>
    public string MarkOf(string remark)
    {
        if (!remarks.Contains(remark))
        {
            remarks.Add(remark);
        }

        return Mark(remarks.IndexOf(remark));
    }

    static string Mark(int place) => place < 26 ? $"({(char)('a' + place)})" : $"({place + 1})";
}
