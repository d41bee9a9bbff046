using System.Net;
using System.Text;
using Polly;
using Polly.Retry;

namespace LlmBench.Engines.Http;

/// <summary>
/// Stands between a client library and the socket: sends again what is safe to send again, keeps the server's own words where it
/// refuses, and lets an <see cref="Exchange"/> see every byte. Client libraries lose all three.
/// </summary>
/// <param name="secret">Never repeated in a message, even where the server repeats it.</param>
sealed class ExchangeHandler(HttpMessageHandler inner, TimeSpan stallTimeout, string? secret = null) : DelegatingHandler(inner)
{
    const int LongestMessage = 2000;

    const int LongestBody = 64 * 1024;

    /// <summary>Nothing of an answer has arrived in these cases, so that no sample can be counted twice.</summary>
    static readonly ResiliencePipeline<HttpResponseMessage> Again = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = static next => ValueTask.FromResult(next.Outcome switch
            {
                { Exception: HttpRequestException { HttpRequestError: not (HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) } } => true,
                { Result.StatusCode: HttpStatusCode.ServiceUnavailable } => true,
                _ => false,
            }),
            MaxRetryAttempts = 4,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(2),
            UseJitter = true,
        })
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = Exchange.Current ?? new(stallTimeout, cancellationToken);
        exchange.Secret = secret;
        try
        {
            var response = await Again.ExecuteAsync(async _ => await SendOnceAsync(request, exchange), cancellationToken);
            exchange.Begin();
            await ObserveAsync(response, exchange);
            return response.IsSuccessStatusCode ? response : throw await RefusalAsync(response);
        }
        catch (HttpRequestException error)
        {
            throw new EngineException($"{request.RequestUri?.GetLeftPart(UriPartial.Authority)} cannot be reached: {Innermost(error).Message}", error);
        }
    }

    ValueTask<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, Exchange exchange)
    {
        exchange.Send();
        return exchange.WaitAsync(ct => new ValueTask<HttpResponseMessage>(base.SendAsync(request, ct)));
    }

    static async Task ObserveAsync(HttpResponseMessage response, Exchange exchange)
    {
        var observed = new StreamContent(new ObservedStream(await response.Content.ReadAsStreamAsync(), exchange));
        foreach (var (name, values) in response.Content.Headers)
        {
            observed.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = observed;
    }

    async Task<EngineException> RefusalAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var said = ServerError.In(await BeginningOfAsync(response.Content)) ?? response.ReasonPhrase ?? "";
            var words = Exchange.Hiding(secret, said);
            return new($"HTTP {(int)response.StatusCode}: {(words.Length > LongestMessage ? words[..LongestMessage] : words)}")
            {
                Status = (int)response.StatusCode,
                ContextFull = response.StatusCode == HttpStatusCode.BadRequest && (words.Contains("context length", StringComparison.Ordinal) || words.Contains("context size", StringComparison.Ordinal)),
            };
        }
    }

    /// <summary>A refusal is a sentence: whatever else a server sends is not kept in memory.</summary>
    static async Task<string> BeginningOfAsync(HttpContent content)
    {
        var bytes = new byte[LongestBody];
        await using var body = await content.ReadAsStreamAsync();
        return Encoding.UTF8.GetString(bytes.AsSpan(0, await body.ReadAtLeastAsync(bytes, LongestBody, throwOnEndOfStream: false)));
    }

    static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;
}
