using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace LlmBench.Suites.Pulling;

/// <summary>Downloads files over HTTP. What came before a connection was cut is kept, and the rest is asked for again.</summary>
/// <param name="firstDelay">Before the first retry; doubled for each further one.</param>
/// <param name="progress">Told the bytes that have come, and how many there will be where the server says so.</param>
sealed class Downloader(HttpClient http, TimeSpan firstDelay, Action<string, long, long?> progress)
{
    public const string PartEnding = ".part";

    const int Retries = 5;

    readonly ResiliencePipeline retries = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IOException>().Handle<HttpRequestException>(MayPass),
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = firstDelay,
            UseJitter = true,
        })
        .Build();

    /// <summary>Honours the system's proxy settings.</summary>
    public static HttpClient NewClient()
    {
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("llmbench", "1"));
        return client;
    }

    /// <param name="bytes">How large the file is; more is not taken. None where it is not known.</param>
    /// <exception cref="UsageException">It does not come, however often it is asked for.</exception>
    public async Task DownloadAsync(Uri address, string path, long? bytes, CancellationToken ct)
    {
        var transfer = new Transfer(http, address, path + PartEnding, bytes, (done, all) => progress(Path.GetFileName(path), done, all));
        try
        {
            await retries.ExecuteAsync(async token => await transfer.GoOnAsync(token), ct);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"'{address}' cannot be downloaded: {error.Message} Try again later (what came is kept), another --mirror, or --from a folder that holds the file.");
        }

        File.Move(path + PartEnding, path, overwrite: true);
    }

    static bool MayPass(HttpRequestException error) =>
        error.StatusCode is null or >= System.Net.HttpStatusCode.InternalServerError or System.Net.HttpStatusCode.RequestTimeout or System.Net.HttpStatusCode.TooManyRequests;
}
