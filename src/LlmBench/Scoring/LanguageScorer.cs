using LlmBench.Scoring.Reading;
using LlmBench.Scoring.Texts;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Whether an answer is in the language that was asked for.</summary>
sealed class LanguageScorer : IScorer
{
    /// <summary>Names are foreign in every language.</summary>
    const double Enough = 0.8;

    /// <summary>Of the characters that tell the two scripts apart.</summary>
    const double OneScript = 0.95;

    static readonly string[] Languages = ["zh", "zh-Hans", "zh-Hant", "en"];

    public string Name => "language";

    public int Version => 3;

    public string Summary =>
        "The target is zh, zh-Hans, zh-Hant or en: at least 80 % of the words or Chinese characters are of that language, and at least 95 % of one script; code and formulas do not count.";

    public string? Problem(SuiteTask task) =>
        Languages.Contains(task.Target) ? null : $"has the target '{task.Target}', and its scorer knows {string.Join(", ", Languages)}";

    public Score Score(SuiteTask task, string answer)
    {
        var prose = Prose.Of(AnswerText.AfterThinking(answer) ?? "");
        var words = TextUnits.Words(prose).Where(IsWord).ToList();
        if (words.Count == 0)
        {
            return new(Verdict.Unparsed, Reason: "no words");
        }

        var share = task.Target == "en" ? ShareOfEnglish(words) : ShareOfChinese(words);
        var script = ScriptShare(prose, task.Target);
        return share < Enough ? Not($"{share:P0} of it is in {task.Target}", share)
            : script < OneScript ? Not($"{script:P0} of the characters that tell are {task.Target}", share)
            : new(Verdict.Correct) { Value = share };
    }

    static Score Not(FormattableString reason, double share) => new(Verdict.Incorrect, Reason: FormattableString.Invariant(reason)) { Value = share };

    /// <summary>No number, and no letter that stands for something else: x, C, 2ab.</summary>
    static bool IsWord(string unit) => char.IsLetter(unit[0]) && !(unit is [< '\u0080'] || unit.Any(char.IsAsciiDigit));

    static double ShareOfEnglish(List<string> words)
    {
        var latin = words.FindAll(word => !IsChinese(word) && !IsOther(word));
        return English.IsLikely(latin) ? (double)latin.Count / words.Count : 0;
    }

    /// <summary>A foreign name counts once, however often it is repeated.</summary>
    static double ShareOfChinese(List<string> words)
    {
        var (chinese, others) = (words.Count(IsChinese), words.Where(word => !IsChinese(word)).Distinct().Count());
        return (double)chinese / (chinese + others);
    }

    static double ScriptShare(string prose, string language)
    {
        var (simplified, traditional) = (prose.Count(Scripts.IsSimplified), prose.Count(Scripts.IsTraditional));
        return simplified + traditional == 0 ? 1 : language switch
        {
            "zh-Hans" => (double)simplified / (simplified + traditional),
            "zh-Hant" => (double)traditional / (simplified + traditional),
            _ => 1,
        };
    }

    static bool IsChinese(string unit) => unit[0] is (>= '㐀' and <= '鿿') or (>= '\uD840' and <= '\uD888');

    /// <summary>Neither Chinese nor Latin.</summary>
    static bool IsOther(string unit) => !IsChinese(unit) && unit[0] > '\u024F' && unit[0] is not (>= '\u1E00' and <= '\u1EFF');
}
