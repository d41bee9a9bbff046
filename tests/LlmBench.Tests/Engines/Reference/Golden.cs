using System.Runtime.InteropServices;
using System.Text.Json;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>What PyTorch computed with a model (tools/nano/golden.py): tokens of a text, and the logits after each of them.</summary>
sealed record Golden(string Name, string Text, int[] Tokens, float[] Logits)
{
    static string Folder => Repository.File("tests/LlmBench.Tests/Engines/Reference/golden");

    public static IEnumerable<Golden> Of(string model)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"{model}.json")));
        var all = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(Folder, $"{model}.bin"))).ToArray();
        var vocabulary = json.RootElement.GetProperty("vocabulary").GetInt32();
        return [.. json.RootElement.GetProperty("prompts").EnumerateArray().Select(prompt => Read(prompt, all, vocabulary))];
    }

    static Golden Read(JsonElement prompt, float[] all, int vocabulary)
    {
        var tokens = prompt.GetProperty("tokens").EnumerateArray().Select(token => token.GetInt32()).ToArray();
        var offset = prompt.GetProperty("offset").GetInt32();
        return new(prompt.GetProperty("name").GetString()!, prompt.GetProperty("text").GetString()!, tokens, all[offset..(offset + (tokens.Length * vocabulary))]);
    }
}
