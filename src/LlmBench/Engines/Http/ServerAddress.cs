namespace LlmBench.Engines.Http;

/// <summary>Where a server is, as people write it.</summary>
static class ServerAddress
{
    /// <summary>A host, host:port, or address with scheme, path or trailing slash; IPv6 with or without brackets.</summary>
    /// <param name="source">What it was given as, for messages: <c>--ollama</c>, <c>OLLAMA_HOST</c>.</param>
    /// <param name="port">Where none is given and no scheme either.</param>
    /// <exception cref="UsageException">It is none, or it is elsewhere and only private ones are allowed.</exception>
    public static Uri Parse(string text, string source, int port, bool offline)
    {
        var uri = Read(text.Trim().Trim('"', '\'').Trim(), port);
        return uri switch
        {
            null or { Host: "" } => throw new UsageException($"'{text}' in {source} is no address of a server: give a host, host:port or http://host:port."),
            { UserInfo: not "" } => throw new UsageException($"The address in {source} holds a name or a password: leave it out; a key is read from LLMBENCH_API_KEY."),
            _ when offline && !PrivateNetwork.Contains(uri.DnsSafeHost) => throw new UsageException($"'{text}' in {source} is neither this machine nor in a private network, and --offline refuses all else."),
            _ => Reachable(uri),
        };
    }

    /// <summary>As Ollama reads <c>OLLAMA_HOST</c>: the port of a scheme is that scheme's, otherwise it is the server's own.</summary>
    static Uri? Read(string text, int port)
    {
        var (scheme, rest) = text.Split("://", 2) is [var first, var second] ? (first.ToLowerInvariant(), second) : ("", text);
        if (scheme is not ("" or "http" or "https"))
        {
            return null;
        }

        var (host, path) = rest.Split('/', 2) is [var before, var after] ? (before, after) : (rest, "");
        if (host.Count(letter => letter == ':') > 1 && !host.Contains('[', StringComparison.Ordinal))
        {
            host = $"[{host}]";
        }

        var named = host.StartsWith(':') ? "127.0.0.1" + host : host;
        return Uri.TryCreate(scheme.Length > 0 ? $"{scheme}://{named}/{path}" : $"http://{(HasPort(named) ? named : $"{named}:{port}")}/{path}", UriKind.Absolute, out var uri) ? uri : null;
    }

    static bool HasPort(string host) => host.LastIndexOf(':') > host.LastIndexOf(']');

    /// <summary>A server that listens everywhere is asked here; a base address ends in a slash.</summary>
    static Uri Reachable(Uri uri)
    {
        var builder = new UriBuilder(uri) { Path = uri.AbsolutePath.TrimEnd('/') + "/" };
        builder.Host = uri.DnsSafeHost switch
        {
            "0.0.0.0" => "127.0.0.1",
            "::" => "[::1]",
            _ => builder.Host,
        };
        return builder.Uri;
    }
}
