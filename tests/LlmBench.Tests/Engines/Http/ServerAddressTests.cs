using LlmBench.Engines.Http;

namespace LlmBench.Tests.Engines.Http;

sealed class ServerAddressTests
{
    /// <summary>The forms of <c>OLLAMA_HOST</c> and what Ollama makes of them (envconfig.Host and its tests).</summary>
    [TestCase("example.com", "http://example.com:11434/")]
    [TestCase("example.com:1234", "http://example.com:1234/")]
    [TestCase("1.2.3.4", "http://1.2.3.4:11434/")]
    [TestCase("1.2.3.4:5678", "http://1.2.3.4:5678/")]
    [TestCase(":1234", "http://127.0.0.1:1234/")]
    [TestCase("0.0.0.0", "http://127.0.0.1:11434/")]
    [TestCase("0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [TestCase("::1", "http://[::1]:11434/")]
    [TestCase("[::1]", "http://[::1]:11434/")]
    [TestCase("[::1]:1234", "http://[::1]:1234/")]
    [TestCase("[::]", "http://[::1]:11434/")]
    [TestCase("http://1.2.3.4", "http://1.2.3.4/")]
    [TestCase("http://1.2.3.4:5678/", "http://1.2.3.4:5678/")]
    [TestCase("https://example.com", "https://example.com/")]
    [TestCase("https://example.com/ollama/", "https://example.com/ollama/")]
    [TestCase("  \"1.2.3.4:5678\"  ", "http://1.2.3.4:5678/")]
    [TestCase("localhost", "http://localhost:11434/")]
    public void Reads_every_form(string text, string address) =>
        Assert.That(ServerAddress.Parse(text, "OLLAMA_HOST", 11434, offline: false).ToString(), Is.EqualTo(address));

    [TestCase("http://")]
    [TestCase("ftp://1.2.3.4")]
    [TestCase("1.2.3.4:99999")]
    [TestCase("a b")]
    public void What_is_no_address_is_refused(string text) =>
        Assert.That(() => ServerAddress.Parse(text, "--ollama", 11434, offline: false), Throws.TypeOf<UsageException>().With.Message.Contains($"'{text}' in --ollama"));

    [Test]
    public void A_password_in_an_address_is_refused_and_not_repeated() =>
        Assert.That(
            () => ServerAddress.Parse("http://me:hunter2@1.2.3.4", "--ollama", 11434, offline: false),
            Throws.TypeOf<UsageException>().With.Message.Not.Contains("hunter2"));

    [TestCase("127.0.0.1")]
    [TestCase("localhost")]
    [TestCase("[::1]:8080")]
    [TestCase("10.1.2.3")]
    [TestCase("172.16.0.1")]
    [TestCase("192.168.1.20:11434")]
    [TestCase("[fe80::1]")]
    [TestCase("[fd00::1]")]
    [TestCase("[::ffff:10.0.0.1]")]
    public void Offline_allows_this_machine_and_private_networks(string text) =>
        Assert.That(() => ServerAddress.Parse(text, "--ollama", 11434, offline: true), Throws.Nothing);

    [TestCase("8.8.8.8")]
    [TestCase("172.32.0.1")]
    [TestCase("192.169.1.1")]
    [TestCase("[2001:4860:4860::8888]")]
    [TestCase("[::ffff:8.8.8.8]")]
    [TestCase("no-such-host.invalid")]
    public void Offline_refuses_everything_else(string text) =>
        Assert.That(() => ServerAddress.Parse(text, "--ollama", 11434, offline: true), Throws.TypeOf<UsageException>().With.Message.Contains("--offline"));
}
