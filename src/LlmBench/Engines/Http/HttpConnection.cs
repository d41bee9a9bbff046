using System.Diagnostics.CodeAnalysis;

namespace LlmBench.Engines.Http;

/// <summary>Opens the way to one server and to nothing else: no proxy, no redirect, no cookie.</summary>
static class HttpConnection
{
    /// <param name="address">With a slash at its end.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client disposes of its handlers.")]
    public static HttpClient Open(Uri address, ServerSettings settings, string? secret = null)
    {
        var socket = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = settings.Offline ? PrivateNetwork.ConnectAsync : null,
        };
        return new(new ExchangeHandler(socket, TimeSpan.FromSeconds(settings.StallTimeoutSeconds), secret))
        {
            BaseAddress = address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }
}
