using System.Xml.Linq;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Mends what the drawing library writes as SVG.</summary>
static class Svg
{
    /// <summary>Takes the commas away that end its lists of letter positions, which browsers reject, and gives the picture a title to be read aloud.</summary>
    public static string Mend(string svg, string title)
    {
        var picture = XDocument.Parse(svg, LoadOptions.PreserveWhitespace);
        var root = picture.Root!;
        foreach (var position in root.Descendants(root.Name.Namespace + "text").Attributes().Where(attribute => attribute.Name.LocalName is "x" or "y"))
        {
            position.Value = position.Value.TrimEnd(' ', ',');
        }

        root.AddFirst(new XElement(root.Name.Namespace + "title", title));
        return picture.Declaration + "\n" + picture;
    }
}
