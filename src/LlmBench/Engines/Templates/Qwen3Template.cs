using LlmBench.Suites;

namespace LlmBench.Engines.Templates;

/// <summary>Qwen 3: ChatML, and an empty stretch of thinking where the model is not to think. It thinks unless it is told not to.</summary>
sealed class Qwen3Template() : ChatMlTemplate(defaultSystem: null, "Qwen 3")
{
    public override IEnumerable<PromptPart> Render(IReadOnlyList<Message> messages, bool? thinking)
    {
        var prompt = base.Render(messages, thinking);
        return thinking == false ? prompt.Concat([Special("<think>"), Plain("\n\n"), Special("</think>"), Plain("\n\n")]) : prompt;
    }
}
