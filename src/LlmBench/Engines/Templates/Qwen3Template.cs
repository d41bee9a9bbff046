namespace LlmBench.Engines.Templates;

/// <summary>Qwen 3: ChatML, and an empty stretch of thinking where the model is not to think. It thinks unless it is told not to.</summary>
sealed class Qwen3Template(string jinja) : ChatMlTemplate(jinja, "Qwen 3")
{
    protected override IReadOnlyList<PromptPart> Ending(bool? thinking) =>
        thinking == false ? [Special("<think>"), Plain("\n\n"), Special("</think>"), Plain("\n\n")] : base.Ending(thinking);
}
