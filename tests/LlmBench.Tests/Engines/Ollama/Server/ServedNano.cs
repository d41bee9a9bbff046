using LlmBench.Engines;
using LlmBench.Engines.Reference;
using LlmBench.Suites;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>A nano model behind the test server: real tokens, made by the reference engine.</summary>
sealed class ServedNano(string name) : IDisposable
{
    readonly Lock turn = new();
    LoadedModel? loaded;
    int loadedContext;

    public ServedModel Model => new($"{name}:latest", Speak)
    {
        Digest = new('d', 64),
        Quantization = "F16",
        Architecture = "llama",
        Template = "{{ range .Messages }}<|im_start|>{{ .Role }}\n{{ .Content }}<|im_end|>\n{{ end }}<|im_start|>assistant\n",
        Render = messages => string.Concat(Load(2048).Template!.Render(messages, thinking: null).Select(part => part.Text)),
    };

    public void Dispose() => loaded?.Dispose();

    Speech Speak(string prompt, ServerOptions options)
    {
        lock (turn)
        {
            var model = Load(options.ContextLength);
            var tokens = model.Tokenizer.Encode(NanoModels.Parts(prompt));
            return tokens.Count >= model.ContextLength ? new([], tokens.Count + 1) : Generate(model, tokens, options);
        }
    }

    static Speech Generate(LoadedModel model, List<int> tokens, ServerOptions options)
    {
        var settings = new GenerationSettings(options.Predict, options.Temperature, Seed: options.Seed, Stop: options.Stop);
        model.Cached.Clear();
        var generation = new Generation(model, tokens, settings, cached: 0);
        var said = generation.Run(default).ToList();
        var count = generation.Done.Tokens.Output;
        return new([.. said.Take(count - 1), string.Concat(said.Skip(count - 1))], generation.Done.Tokens.Prompt) { Cut = generation.Done.Reason != StopReason.Stop };
    }

    LoadedModel Load(int contextLength)
    {
        if (loaded is null || loadedContext != contextLength)
        {
            loaded?.Dispose();
            loadedContext = contextLength;
            loaded = new(ModelFile.Read(NanoModels.F16(name)), new(contextLength, Threads: 1));
        }

        return loaded;
    }
}
