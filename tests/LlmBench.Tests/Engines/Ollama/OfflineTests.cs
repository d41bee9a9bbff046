using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>What is measured stays between this machine and the server that was named.</summary>
[NonParallelizable]
sealed class OfflineTests
{
    [Test]
    public async Task A_run_opens_connections_to_the_given_address_alone()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", _ => Speech.Of("ok")));
        using var sockets = new OpenedSockets();

        var samples = await new OllamaRun(server) { Server = new(server.Address, Offline: true) }.AskAsync("qwen3:8b", "one?", "two?");

        var port = new Uri(server.Address).Port;
        Assert.That(samples.Select(sample => sample.Answer), Is.EqualTo(["ok", "ok"]));
        Assert.That(sockets.Ports, Is.Not.Empty.And.All.EqualTo(port));
    }

    [Test]
    public async Task A_server_that_points_elsewhere_is_not_followed()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", _ => Speech.Of("ok")));
        await using var elsewhere = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", _ => Speech.Of("stolen")));
        server.Faults = _ => new() { Status = 307, Location = elsewhere.Address + "/api/chat" };

        var samples = await new OllamaRun(server).AskAsync("qwen3:8b", "one?");

        Assert.That(samples[0].Error, Does.Contain("HTTP 307"));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    /// <summary>Hears of every connection that this process opens.</summary>
    sealed class OpenedSockets : EventListener
    {
        readonly ConcurrentQueue<int> ports = [];

        public IReadOnlyList<int> Ports => [.. ports];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Sockets")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        /// <summary>The address is written as a family, a length and bytes: the first two of those are the port (RFC 3493).</summary>
        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData is { EventName: "ConnectStart", Payload: [string address, ..] })
            {
                var bytes = address[(address.IndexOf('{', StringComparison.Ordinal) + 1)..address.IndexOf('}', StringComparison.Ordinal)].Split(',');
                ports.Enqueue((int.Parse(bytes[0], System.Globalization.CultureInfo.InvariantCulture) << 8) + int.Parse(bytes[1], System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
