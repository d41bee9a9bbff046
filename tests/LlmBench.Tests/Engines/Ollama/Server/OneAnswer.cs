using System.Text.Json.Nodes;
using LlmBench.Suites;
using Microsoft.AspNetCore.Http;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>One answer of the test server, with Ollama's quirks.</summary>
/// <param name="total">Started when the request came in.</param>
sealed partial class OneAnswer(OllamaTestServer server, HttpContext context, JsonNode request, Fault fault, Pace total)
{
    const int GuardedRepetitions = 31;

    readonly ServerOptions options = ServerOptions.Of(request);
    readonly ServedModel model = server.Find((string?)request["model"])!;
    double loadMs = 2;
    int chunks;

    bool IsChat => request["messages"] is not null;

    string Prompt => !IsChat ? (string?)request["prompt"] ?? "" : model.Render?.Invoke(Messages) ?? Messages[^1].Text;

    List<Message> Messages => [.. request["messages"]!.AsArray().Select(message => new Message(Enum.Parse<Role>((string)message!["role"]!, ignoreCase: true), (string)message["content"]!))];

    public async Task RunAsync()
    {
        if (AnswerApi.IsLoad(request) && request["keep_alive"]?.ToString() is "0")
        {
            server.Loaded = null;
            await LibraryApi.LineAsync(context, Line(new() { ["done"] = true, ["done_reason"] = "unload" }));
            return;
        }

        await LoadAsync();
        if (AnswerApi.IsLoad(request))
        {
            await LibraryApi.LineAsync(context, Line(new() { ["done"] = true, ["done_reason"] = "load", ["load_duration"] = (long)(loadMs * 1e6) }));
            return;
        }

        await AnswerAsync(model.Speak(Prompt, options));
    }

    async Task LoadAsync()
    {
        if (server.Loaded?.Serves(model, options) == true)
        {
            return;
        }

        var load = new Pace();
        await load.UntilAsync(server.LoadMs);
        server.Loaded = new(model, options.ContextLength, options.Threads);
        server.Loads++;
        loadMs = load.ElapsedMs;
    }

    async Task AnswerAsync(Speech speech)
    {
        var prompt = speech.PromptTokens;
        if (prompt > options.ContextLength)
        {
            if (server.KnowsTruncate && (bool?)request["truncate"] == false)
            {
                await LibraryApi.RefuseAsync(context, 400, "the input length exceeds the context length");
                return;
            }

            prompt = server.CutsToHalf ? options.ContextLength / 2 : options.ContextLength;
        }

        var prefill = new Pace();
        await prefill.UntilAsync(server.PrefillMs * UncachedShare());
        var promptNanoseconds = prefill.Nanoseconds;
        await StreamAsync(speech, prompt, promptNanoseconds);
    }

    /// <summary>The cache holds the last prompt, and serves as much of the next one as begins alike.</summary>
    double UncachedShare()
    {
        var text = string.Concat(request["messages"]?.AsArray().Select(message => (string?)message!["content"]) ?? [Prompt]);
        var same = server.Loaded!.Cached.AsSpan().CommonPrefixLength(text);
        server.Loaded.Cached = text;
        return text.Length == 0 ? 0 : Math.Max(1.0 - ((double)same / text.Length), 0.007);
    }

    async Task StreamAsync(Speech speech, int prompt, long promptNanoseconds)
    {
        var thinking = model.Thinks && request["think"]?.ToString() != "false" ? speech.Think ?? [] : [];
        var all = thinking.Select(token => (Thinks: true, Token: token)).Concat(Stopped(speech.Answer).Select(token => (Thinks: false, Token: token))).ToList();
        var said = all.Take(Math.Min(options.Predict > 0 ? options.Predict : int.MaxValue, Room(speech, prompt))).ToList();
        var generation = new Pace();
        for (var i = 0; i < said.Count;)
        {
            var chunk = said.Skip(i).Take(server.ChunkTokens).TakeWhile(next => next.Thinks == said[i].Thinks).ToList();
            i += chunk.Count;
            await generation.UntilAsync(server.TokenMs * (i - 1));
            if (Repeats(said.Take(i).Select(next => next.Token)) || !await ChunkAsync(string.Concat(chunk.Select(next => next.Token)), chunk[0].Thinks))
            {
                return;
            }
        }

        if (chunks >= fault.After && fault.Ending != Ending.Final)
        {
            await EndAsync();
            return;
        }

        var final = Final(speech.Cut || said.Count < all.Count ? "length" : "stop", prompt, said.Count);
        AddUnlessZero(final, "prompt_eval_duration", promptNanoseconds);
        AddUnlessZero(final, "eval_duration", said.Count > 1 ? generation.Nanoseconds : 0);
        fault.Final?.Invoke(final);
        await LibraryApi.LineAsync(context, final);
    }

    /// <summary>A server that cuts prompts also pushes the oldest tokens out to go on.</summary>
    int Room(Speech speech, int prompt) => speech.PromptTokens > options.ContextLength ? int.MaxValue : options.ContextLength - prompt;

    /// <summary>Up to a stop text, wherever in a token that begins.</summary>
    IEnumerable<string> Stopped(IReadOnlyList<string> tokens)
    {
        var text = string.Concat(tokens);
        var end = options.Stop.Select(stop => text.IndexOf(stop, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(text.Length).Min();
        foreach (var token in tokens.TakeWhile(_ => end > 0))
        {
            yield return token[..Math.Min(end, token.Length)];
            end -= token.Length;
        }
    }

    static bool Repeats(IEnumerable<string> tokens) =>
        tokens.TakeLast(GuardedRepetitions).ToList() is { Count: GuardedRepetitions } last && last.TrueForAll(token => token == last[0]);

    /// <returns>Whether the stream goes on.</returns>
    async Task<bool> ChunkAsync(string text, bool thinks)
    {
        if (chunks >= fault.After)
        {
            await EndAsync();
            return false;
        }

        chunks++;
        await LibraryApi.LineAsync(context, Line(Said(text, thinks)));
        return true;
    }

    async Task EndAsync()
    {
        if (fault.Line is { } line)
        {
            await context.Response.WriteAsync(line);
            await context.Response.Body.FlushAsync();
        }

        switch (fault.Ending)
        {
            case Ending.Broken:
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
                context.Abort();
                break;
            case Ending.Silent:
                await context.Response.Body.FlushAsync();
                await AnswerApi.ForeverAsync(context);
                break;
        }
    }
}
