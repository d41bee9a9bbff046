using System.Net;
using System.Net.Http.Headers;

namespace LlmBench.Suites.Pulling;

/// <summary>One file on its way from a server to the disk, over as many connections as it takes.</summary>
sealed class Transfer(HttpClient http, Uri address, string part, long? bytes, Action<long, long?> progress)
{
    /// <summary>Of a file whose size is not known beforehand.</summary>
    const long MostBytes = 256L << 20;

    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    EntityTagHeaderValue? tag;

    /// <summary>Asks for what is missing, and takes all of it.</summary>
    /// <exception cref="IOException">The connection was cut; asking again goes on from there.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached, or refuses.</exception>
    public async Task GoOnAsync(CancellationToken ct)
    {
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        using var request = Request(have);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            EndOrStartAnew(response, have);
            return;
        }

        response.EnsureSuccessStatusCode();
        tag = response.Headers.ETag is { IsWeak: false } strong ? strong : null;
        await TakeAsync(response, StartOf(response, have), ct);
    }

    HttpRequestMessage Request(long have)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0)
        {
            request.Headers.Range = new(have, null);
            request.Headers.IfRange = tag is null ? null : new(tag);
        }

        return request;
    }

    /// <summary>The server has nothing behind what is there: either that is all of it, or it is of another file.</summary>
    void EndOrStartAnew(HttpResponseMessage response, long have)
    {
        if (response.Content.Headers.ContentRange?.Length != have)
        {
            File.Delete(part);
            throw new IOException("What came before does not belong to this file.");
        }
    }

    /// <returns>From which byte the answer goes on; 0 where the server sends the whole file again.</returns>
    long StartOf(HttpResponseMessage response, long have)
    {
        if (response.StatusCode != HttpStatusCode.PartialContent)
        {
            return 0;
        }

        if (response.Content.Headers.ContentRange?.From == have)
        {
            return have;
        }

        File.Delete(part);
        throw new IOException("The server sent another part than was asked for.");
    }

    async Task TakeAsync(HttpResponseMessage response, long start, CancellationToken ct)
    {
        await using var file = new FileStream(part, start > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write);
        await using var content = await response.Content.ReadAsStreamAsync(ct);
        var all = bytes ?? (start + response.Content.Headers.ContentLength);
        var buffer = new byte[64 * 1024];
        var done = start;
        while (await ReadAsync(content, buffer, ct) is > 0 and var read)
        {
            done += read;
            if (done > (bytes ?? MostBytes))
            {
                throw new UsageException($"'{address}' sends more than {bytes ?? MostBytes:N0} bytes: that is not the file.");
            }

            await file.WriteAsync(buffer.AsMemory(0, read), ct);
            progress(done, all);
        }
    }

    static async Task<int> ReadAsync(Stream content, byte[] buffer, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestSilence);
        try
        {
            return await content.ReadAsync(buffer, patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new IOException($"The server said nothing for {LongestSilence.TotalSeconds:0} seconds.");
        }
    }
}
