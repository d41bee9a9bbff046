using System.Text;

namespace LlmBench.Reporting;

/// <summary>Writes Markdown in which text from models and files is only text: no markup, no HTML, no table of its own.</summary>
sealed class Markdown
{
    /// <summary>Mean something in the middle of a line.</summary>
    const string Marks = "\\`*_[]|~$";

    /// <summary>Mean something at the beginning of one.</summary>
    const string Starts = "#+-=>";

    const int LongestText = 300;

    readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    /// <summary>The text as it is, with whatever Markdown or HTML would read into it taken away.</summary>
    public static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length + 16);
        foreach (var c in Untrusted.Shortened(text, LongestText))
        {
            clean.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when Marks.Contains(c) || (clean.Length == 0 && Starts.Contains(c)) => $"\\{c}",
                _ => c.ToString(),
            });
        }

        // What looks like an address becomes a link by itself.
        return clean.Replace("://", ":\\//").Replace("www.", "www\\.").ToString();
    }

    public Markdown Heading(int level, string title) => Block($"{new string('#', level)} {Escape(title)}");

    public Markdown Paragraph(string words) => Block(Escape(words));

    public Markdown List(IEnumerable<string> items) => Block(string.Join('\n', items.Select(item => $"- {Escape(item)}")));

    /// <param name="file">Relative to the report, of our own making.</param>
    public Markdown Picture(string title, string file) => Block($"![{Escape(title)}]({file})");

    /// <param name="rows">Cells that are Markdown already: what comes from outside has gone through <see cref="Escape"/>.</param>
    public Markdown Table(IReadOnlyList<string> titles, IEnumerable<IEnumerable<string>> rows) => Block(string.Join('\n', [
        Line(titles.Select(Escape)),
        Line(titles.Select((_, i) => i == 0 ? "---" : "---:")),
        .. rows.Select(Line),
    ]));

    static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    Markdown Block(string block)
    {
        text.Append(block).Append("\n\n");
        return this;
    }
}
