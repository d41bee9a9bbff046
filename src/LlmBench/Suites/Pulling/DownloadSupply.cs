using LlmBench.Suites.Public;

namespace LlmBench.Suites.Pulling;

/// <summary>Files from their canonical addresses, or from a mirror of them.</summary>
/// <param name="mirror">Takes the place of scheme and host; or holds <c>{address}</c>, which stands for the whole address.</param>
sealed class DownloadSupply(Downloader downloader, string? mirror = null) : IFileSupply
{
    const string Placeholder = "{address}";

    public Task GetAsync(PublicSource set, SourceFile file, string path, CancellationToken ct)
    {
        if (file.Sha256 is null)
        {
            // Without a digest, nothing would tell that an old part and a new rest do not belong together.
            File.Delete(path + Downloader.PartEnding);
        }

        return downloader.DownloadAsync(AddressOf(file), path, file.Bytes, ct);
    }

    public bool Has(PublicSource set, SourceFile file) => true;

    /// <exception cref="UsageException">The mirror is no address.</exception>
    public Uri AddressOf(SourceFile file)
    {
        var address = mirror switch
        {
            null => file.Address,
            _ when mirror.Contains(Placeholder, StringComparison.Ordinal) => mirror.Replace(Placeholder, file.Address, StringComparison.Ordinal),
            _ => mirror.TrimEnd('/') + new Uri(file.Address).PathAndQuery,
        };
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new UsageException($"The mirror '{mirror}' is no address: give one that begins with https://.");
    }
}
