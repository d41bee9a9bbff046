using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>The part of the protocol that is about models and not about answers.</summary>
sealed class LibraryApi(OllamaTestServer server)
{
    public Task VersionAsync(HttpContext context) => SendAsync(context, new() { ["version"] = server.Version });

    public Task TagsAsync(HttpContext context) => SendAsync(context, new() { ["models"] = new JsonArray([.. server.Models.Select(Tag)]) });

    public Task RunningAsync(HttpContext context)
    {
        var models = new JsonArray();
        if (server.Loaded is { } loaded)
        {
            var running = Tag(loaded.Model);
            running["size_vram"] = loaded.Model.SizeVram;
            running["context_length"] = loaded.ContextLength;
            running["expires_at"] = "2026-11-24T22:00:00Z";
            models.Add(running);
        }

        return SendAsync(context, new() { ["models"] = models });
    }

    public async Task ShowAsync(HttpContext context)
    {
        if (server.Find((string?)(await BodyAsync(context))["model"]) is not { } model)
        {
            await RefuseAsync(context, 404, "model not found");
            return;
        }

        await SendAsync(context, new()
        {
            ["template"] = model.Template,
            ["details"] = Details(model),
            ["model_info"] = new JsonObject
            {
                ["general.architecture"] = model.Architecture,
                ["general.parameter_count"] = 8_190_735_360,
                [$"{model.Architecture}.context_length"] = model.ContextLength,
            },
            ["capabilities"] = new JsonArray([.. model.Capabilities.Select(name => JsonValue.Create(name))]),
        });
    }

    public async Task PullAsync(HttpContext context)
    {
        var name = (string)(await BodyAsync(context))["model"]!;
        await LineAsync(context, new() { ["status"] = "pulling manifest" });
        if (!server.Library.TryGetValue(name, out var model))
        {
            await LineAsync(context, new() { ["error"] = "pull model manifest: file does not exist" });
            return;
        }

        for (var done = 0L; done <= model.Size; done += model.Size / 2)
        {
            await LineAsync(context, new() { ["status"] = "pulling aaaaaaaaaaaa", ["digest"] = "sha256:" + model.Digest, ["total"] = model.Size, ["completed"] = done });
        }

        server.Models.Add(model);
        await LineAsync(context, new() { ["status"] = "success" });
    }

    public async Task CreateAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        if (server.Find((string?)body["from"]) is not { } source)
        {
            await LineAsync(context, new() { ["error"] = "neither 'from' or 'files' was specified" });
            return;
        }

        server.Models.Add(source with { Tag = (string)body["model"]!, Quantization = (string?)body["quantize"] ?? source.Quantization });
        await LineAsync(context, new() { ["status"] = "success" });
    }

    public async Task DeleteAsync(HttpContext context)
    {
        if (server.Models.RemoveAll(model => model.Tag == (string?)BodyAsync(context).GetAwaiter().GetResult()["model"]) == 0)
        {
            await RefuseAsync(context, 404, "model not found");
        }
    }

    public static async Task<JsonNode> BodyAsync(HttpContext context) => (await JsonNode.ParseAsync(context.Request.Body))!;

    public static Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return SendAsync(context, new() { ["error"] = error });
    }

    public static async Task LineAsync(HttpContext context, JsonObject line)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "application/x-ndjson";
        }

        await context.Response.WriteAsync(line.ToJsonString() + "\n");
        await context.Response.Body.FlushAsync();
    }

    static Task SendAsync(HttpContext context, JsonObject body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body.ToJsonString());
    }

    static JsonObject Tag(ServedModel model) => new()
    {
        ["name"] = model.Tag,
        ["model"] = model.Tag,
        ["modified_at"] = "2026-11-01T10:00:00Z",
        ["size"] = model.Size,
        ["digest"] = model.Digest,
        ["details"] = Details(model),
    };

    static JsonObject Details(ServedModel model) => new()
    {
        ["format"] = "gguf",
        ["family"] = model.Architecture,
        ["parameter_size"] = "8.2B",
        ["quantization_level"] = model.Quantization,
    };
}
