using System.Text.Json.Nodes;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <content>The lines of the stream.</content>
sealed partial class OneAnswer
{
    JsonObject Said(string text, bool thinks) => (IsChat, thinks) switch
    {
        (true, true) => new() { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = "", ["thinking"] = text }, ["done"] = false },
        (true, false) => new() { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text }, ["done"] = false },
        (false, true) => new() { ["response"] = "", ["thinking"] = text, ["done"] = false },
        (false, false) => new() { ["response"] = text, ["done"] = false },
    };

    JsonObject Final(string reason, int prompt, int output)
    {
        var final = Line(Said("", false));
        (final["done"], final["done_reason"]) = (true, reason);
        AddUnlessZero(final, "load_duration", (long)(loadMs * 1e6));
        AddUnlessZero(final, "total_duration", total.Nanoseconds);
        AddUnlessZero(final, "prompt_eval_count", prompt);
        AddUnlessZero(final, "eval_count", output);
        return final;
    }

    JsonObject Line(JsonObject said)
    {
        said.Insert(0, "model", model.Tag);
        said.Insert(1, "created_at", "2026-11-24T22:00:00.123456Z");
        return said;
    }

    static void AddUnlessZero(JsonObject line, string name, long value)
    {
        if (value > 0)
        {
            line[name] = value;
        }
    }
}
