using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace LlmBench.Engines.Http;

/// <summary>Tells addresses on this machine and in private networks (RFC 1918, 3927, 4193, 4291) from those on the internet.</summary>
static class PrivateNetwork
{
    static readonly IPNetwork[] Networks =
    [
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fe80::/10"),
    ];

    public static bool Contains(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? Contains(address.MapToIPv4()) : IPAddress.IsLoopback(address) || Networks.Any(network => network.Contains(address));

    /// <summary>Whether a host is one by all its addresses. A name that is not known is not.</summary>
    public static bool Contains(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host) is [_, ..] all && all.All(Contains);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Connects to a host that is there, after its name has been looked up: a name can move.</summary>
    /// <exception cref="EngineException">The host is elsewhere.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the socket.")]
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (!addresses.All(Contains))
        {
            throw new EngineException($"'{context.DnsEndPoint.Host}' is neither this machine nor in a private network, and --offline refuses all else.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
