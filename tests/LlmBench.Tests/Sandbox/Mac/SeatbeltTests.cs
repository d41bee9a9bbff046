using LlmBench.Sandbox.Mac;

namespace LlmBench.Tests.Sandbox.Mac;

sealed class SeatbeltTests
{
    static readonly string[] Profile = Seatbelt.Profile(new("/opt/py \"3\"/python3", [], ["/opt/py"], new Dictionary<string, string>())).Split('\n');

    [Test]
    public void Everything_is_denied_first() => Assert.That(Profile.Take(2), Is.EqualTo(["(version 1)", "(deny default)"]));

    [Test]
    public void Nothing_may_be_written_and_no_network_reached() =>
        Assert.That(Profile.Where(line => line.Contains("write", StringComparison.Ordinal) || line.Contains("network", StringComparison.Ordinal) || line.Contains("fork", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void A_path_is_quoted() => Assert.That(Profile, Does.Contain("(allow process-exec (literal \"/opt/py \\\"3\\\"/python3\"))"));
}
