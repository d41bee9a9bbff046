using LlmBench.Scoring.Reading;
using LlmBench.Scoring.Texts;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Whether an answer is in the language that was asked for.</summary>
sealed class LanguageScorer : IScorer
{
    /// <summary>Names and formulas are foreign in every language.</summary>
    const double Enough = 0.8;

    /// <summary>Of the characters that tell the two scripts apart.</summary>
    const double OneScript = 0.95;

    static readonly string[] Languages = ["zh", "zh-Hans", "zh-Hant", "en"];

    public string Name => "language";

    public int Version => 2;

    public string Summary => "The target is zh, zh-Hans, zh-Hant or en: at least 80 % of the words or Chinese characters are of that language, and at least 95 % of one script.";

    public string? Problem(SuiteTask task) =>
        Languages.Contains(task.Target) ? null : $"has the target '{task.Target}', and its scorer knows {string.Join(", ", Languages)}";

    public Score Score(SuiteTask task, string answer)
    {
        var units = TextUnits.Words(AnswerText.AfterThinking(answer) ?? "").Where(unit => char.IsLetter(unit[0])).ToList();
        if (units.Count == 0)
        {
            return new(Verdict.Unparsed, Reason: "no letters");
        }

        var share = (double)units.Count(unit => IsChinese(unit) == task.Target.StartsWith("zh", StringComparison.Ordinal) && !IsOther(unit)) / units.Count;
        var script = ScriptShare(units, task.Target);
        return share < Enough ? Not($"{share:P0} of it is in {task.Target}", share)
            : script < OneScript ? Not($"{script:P0} of the characters that tell are {task.Target}", share)
            : new(Verdict.Correct) { Value = share };
    }

    static Score Not(FormattableString reason, double share) => new(Verdict.Incorrect, Reason: FormattableString.Invariant(reason)) { Value = share };

    static double ScriptShare(List<string> units, string language)
    {
        var (simplified, traditional) = (units.Count(unit => Scripts.IsSimplified(unit[0])), units.Count(unit => Scripts.IsTraditional(unit[0])));
        return simplified + traditional == 0 ? 1 : language switch
        {
            "zh-Hans" => (double)simplified / (simplified + traditional),
            "zh-Hant" => (double)traditional / (simplified + traditional),
            _ => 1,
        };
    }

    static bool IsChinese(string unit) => unit[0] is (>= '㐀' and <= '鿿') or (>= '\uD840' and <= '\uD888');

    /// <summary>Neither Chinese nor Latin.</summary>
    static bool IsOther(string unit) => !IsChinese(unit) && unit[0] > '\u024F';
}
