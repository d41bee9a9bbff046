using System.Xml.Linq;
using LlmBench.Metrics.Statistics;
using LlmBench.Reporting.Charts;
using LlmBench.Reporting.Charts.Drawing;
using SkiaSharp;

namespace LlmBench.Tests.Reporting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ChartRendererTests : IDisposable
{
    const string Hostile = "<script>alert(\"1\")</script> & \u0001\u202e 模型 😀 [x]";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase(ChartForm.Bars)]
    [TestCase(ChartForm.HeatMap)]
    [TestCase(ChartForm.Lines)]
    [TestCase(ChartForm.Scatter)]
    public void Every_form_is_drawn_as_a_picture_of_the_stated_size(ChartForm form)
    {
        ChartRenderer.Write(ChartOf(form, "nano-4m"), new(folder.Path));

        using var picture = SKBitmap.Decode(folder["charts/c.png"]);
        Assert.That((picture.Width, picture.Height), Is.EqualTo((1200, 700)));
        Assert.That(picture.Pixels.Distinct().Count(), Is.GreaterThan(50));
        Assert.That(File.Exists(folder["charts/c.csv"]));
    }

    [TestCase(ChartForm.Bars)]
    [TestCase(ChartForm.HeatMap)]
    [TestCase(ChartForm.Lines)]
    [TestCase(ChartForm.Scatter)]
    public void A_hostile_label_is_only_text_in_the_drawing(ChartForm form)
    {
        ChartRenderer.Write(ChartOf(form, Hostile), new(folder.Path));

        var drawing = XDocument.Load(folder["charts/c.svg"]);
        Assert.That(drawing.Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("script"));
        Assert.That(drawing.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "x" or "y").Select(attribute => attribute.Value), Has.None.EndsWith(", "));
    }

    [Test]
    public void An_empty_chart_is_drawn_too() =>
        Assert.That(() => ChartRenderer.Write(new("c", "Nothing", ChartForm.Bars, new("x"), new("y", []), []), new(folder.Path)), Throws.Nothing);

    [Test]
    public void A_text_that_no_font_has_is_drawn_with_question_marks() =>
        Assert.That(ChartFonts.Drawable("a\U0010FFFDb", ChartFonts.BestFor("ab")), Is.EqualTo("a?b"));

    static Chart ChartOf(ChartForm form, string name)
    {
        Axis names = new("Name", [name, "other"]);
        Axis numbers = new("Accuracy (%)");
        var (x, y) = form switch
        {
            ChartForm.Bars => (numbers, names),
            ChartForm.HeatMap => (names, names),
            ChartForm.Lines => (names, numbers),
            _ => (new Axis("tg (tok/s)", Logarithmic: true), numbers),
        };
        Point[] points = [new(1, 0, name, 10, new Interval(0.5, 1), 30), new(1, 1, name, 10, new Interval(0.5, 1), 70) { Incomplete = true }];
        return new("c", $"Chart of {name}", form, x, y, [new(name, 0, points), new("other", 8, points[..1])]);
    }
}
