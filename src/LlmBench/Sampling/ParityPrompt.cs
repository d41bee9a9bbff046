using LlmBench.Suites;

namespace LlmBench.Sampling;

/// <summary>A fixed prompt that engines are held against each other with.</summary>
/// <param name="Text">Whose probability behind the prompt is compared, where engines tell it.</param>
sealed record ParityPrompt(string Name, IReadOnlyList<Message> Messages, string Text)
{
    public static IReadOnlyList<ParityPrompt> All { get; } =
    [
        new("arithmetic", [new(Role.User, "What is 7 + 8?")], "15"),
        new("chinese", [new(Role.System, "用简体中文回答。"), new(Role.User, "“大”的反义词是什么？")], "小"),
        new("code", [new(Role.User, "Write a Python function that adds two numbers.")], "def add(a, b):\n    return a + b"),
        new("story", [new(Role.System, "Answer in one sentence."), new(Role.User, "Why does the sea look blue?")], "Because water takes red out of the light."),
        new("blanks", [new(Role.User, "Repeat this:  a  b\n\n\tc")], "a  b\n\n\tc"),
        new("letters", [new(Role.User, "Which of these is a fruit? é ñ 🙂 苹果 Ж")], "苹果"),
        new("turns", [new(Role.User, "My name is Ida."), new(Role.Assistant, "Hello Ida."), new(Role.User, "What is my name?")], "Your name is Ida."),
        new("numbers", [new(Role.User, "Continue: 1, 1, 2, 3, 5, 8,")], "13, 21, 34"),
    ];

    /// <summary>For models that are not talked to.</summary>
    public ParityPrompt AsText() => this with { Messages = [new(Role.None, string.Join("\n\n", Messages.Select(message => message.Text)))] };

    /// <summary>Those that a run over several engines asks on the side.</summary>
    public static IReadOnlyList<ParityPrompt> Short { get; } = [.. All.Take(3)];
}
