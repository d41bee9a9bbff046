using System.Text;
using LlmBench.Reporting;

namespace LlmBench.Tests.Reporting;

sealed class CsvTableTests
{
    [TestCase("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"")]
    [TestCase("+1", "\"'+1\"")]
    [TestCase("-1", "\"'-1\"")]
    [TestCase("@SUM(A1)", "\"'@SUM(A1)\"")]
    [TestCase("＝1+1", "'＝1+1")]
    [TestCase("\t=1", "\\u0009=1")]
    [TestCase("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [TestCase("a\nb", "a\\u000ab")]
    [TestCase("1 = 1", "1 = 1")]
    public void A_spreadsheet_runs_no_text(string text, string field) =>
        Assert.That(Lines(table => table.Text(text).Text("end").End())[1], Is.EqualTo($"{field},end"));

    [Test]
    public void Numbers_stay_numbers_and_what_is_absent_stays_empty() =>
        Assert.That(Lines(table => table.Number(-1234.5678).Number(null).End())[1], Is.EqualTo("-1234.568,"));

    [Test]
    public void Excel_knows_the_encoding_by_its_mark()
    {
        using var stream = new MemoryStream();
        using (new CsvTable(stream, "题"))
        {
        }

        Assert.That(stream.ToArray(), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF, 0xE9, 0xA2, 0x98, (byte)'\n' }));
    }

    static string[] Lines(Action<CsvTable> write)
    {
        using var stream = new MemoryStream();
        using (var table = new CsvTable(stream, "a", "b"))
        {
            write(table);
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
    }
}
