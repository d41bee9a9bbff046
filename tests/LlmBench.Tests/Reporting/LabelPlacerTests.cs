using LlmBench.Reporting.Charts.Drawing;
using ScottPlot;

namespace LlmBench.Tests.Reporting;

sealed class LabelPlacerTests
{
    static readonly PixelRect Area = new(0, 1000, 600, 0);

    [Test]
    public void A_lone_label_stands_to_the_right_of_its_mark() =>
        Assert.That(new LabelPlacer(Area, [new(100, 300)]).Place(new(100, 300), new(80, 14))!.Value, Is.EqualTo(new Pixel(111, 293)));

    [Test]
    public void A_label_at_the_right_edge_stands_to_the_left() =>
        Assert.That(new LabelPlacer(Area, [new(990, 300)]).Place(new(990, 300), new(80, 14))!.Value, Is.EqualTo(new Pixel(899, 293)));

    [Test]
    public void Labels_of_crowded_marks_do_not_overlap()
    {
        Pixel[] marks = [.. Enumerable.Range(0, 6).Select(i => new Pixel(500 + (3 * i), 300 + (2 * i)))];
        var placer = new LabelPlacer(Area, marks);

        var places = marks.Select(mark => placer.Place(mark, new(120, 14))!.Value).ToList();

        var overlaps =
            from a in places.Index()
            from b in places.Index()
            where a.Index < b.Index && Math.Abs(a.Item.X - b.Item.X) < 120 && Math.Abs(a.Item.Y - b.Item.Y) < 14
            select (a, b);
        Assert.That(overlaps, Is.Empty);
    }

    [Test]
    public void A_label_without_room_is_left_out() =>
        Assert.That(new LabelPlacer(Area, [new(500, 300)]).Place(new(500, 300), new(2000, 14)), Is.Null);
}
