using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using LlmBench.Sandbox;
using LlmBench.Sandbox.Values;
using LlmBench.Suites;

namespace LlmBench.Scoring.Code;

/// <summary>A coding task as the sandbox needs it.</summary>
/// <param name="Reference">A right program; its time on this machine can raise the limits.</param>
/// <param name="Digest">Of everything that decides a verdict except the program and the limits.</param>
sealed record CodeQuestion(Language Language, string Function, IReadOnlyList<Check> Checks, CodeScript? Script, string Reference, string Digest)
{
    static readonly ConditionalWeakTable<SuiteTask, CodeQuestion> Known = [];

    /// <exception cref="FormatException">The task is no coding task; the message says why.</exception>
    public static CodeQuestion Of(SuiteTask task) => Known.GetValue(task, Read);

    public string DigestOf(string program) => Hash($"{Digest}\n{program}");

    static CodeQuestion Read(SuiteTask task)
    {
        var code = task.Code ?? throw new FormatException("there is no 'code' that says how it is checked");
        if (code is { Checks: [], Script: null })
        {
            throw new FormatException("there is no check");
        }

        var language = LanguageOf(code.Language);
        var asked = string.Join('\n', code.Checks.Select(check => $"{check.Arguments.GetRawText()} {check.Returns.GetRawText()}"));
        return new(
            language,
            task.Target,
            [.. code.Checks.Select(check => new Check(ValueJson.Many(check.Arguments), ValueJson.Read(check.Returns)))],
            code.Script,
            code.Reference,
            Hash($"{language}\n{task.Target}\n{asked}\n{TextOf(code.Script)}"));
    }

    static string TextOf(CodeScript? script) =>
        script is null ? "" : $"{script.Setup}\n{script.Test}\n{string.Join(' ', script.Classes ?? [])}";

    static Language LanguageOf(string name) => name switch
    {
        "python" => Language.Python,
        "csharp" => Language.CSharp,
        _ => throw new FormatException($"there is no language '{name}': there are python and csharp"),
    };

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
