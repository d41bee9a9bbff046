namespace LlmBench.Suites.Prompting;

/// <summary>Our own wordings of how to answer: with and without steps, in English and Chinese. The public sets' usual ones are those with steps.</summary>
static class Wordings
{
    public const string Number = "Solve the problem step by step. End with a line \"Answer:\" and the number, without its unit.";

    public const string ChineseNumber = "请一步一步解题，最后一行写“答案：”和得数，不带单位。";

    public const string Boxed = "Solve the problem step by step. Put the final answer, and nothing else, in \\boxed{}.";

    public const string ChineseBoxed = "请一步一步解题，把最后的答案写在 \\boxed{} 里；有几个空时按顺序用分号隔开。";

    static readonly Dictionary<AnswerForm, (string English, string Chinese)> WithSteps = new()
    {
        [AnswerForm.Number] = (Number, ChineseNumber),
        [AnswerForm.Boxed] = (Boxed, ChineseBoxed),
        [AnswerForm.Choice] = ("Think step by step. End with a line \"Answer:\" and the letter of the right choice.", "请一步一步思考，最后一行写“答案：”和正确选项的字母。"),
        [AnswerForm.Choices] = (
            "Think step by step. End with a line \"Answer:\" and the letters of all right choices; there may be more than one.",
            "请一步一步思考，最后一行写“答案：”和所有正确选项的字母；可能不止一个选项正确。"),
        [AnswerForm.Code] = ("Think about the problem step by step first. Then write the complete program in one code block.", "请先一步一步思考，再把完整的程序写在一个代码块里。"),
        [AnswerForm.Short] = (
            "Think step by step. End with a line \"Answer:\" and the answer alone; where there are choices, the letter of the right one.",
            "请用简体中文一步一步思考，最后一行写“答案：”，后面只写答案；选择题只写选项字母。"),
    };

    static readonly Dictionary<AnswerForm, (string English, string Chinese)> WithoutSteps = new()
    {
        [AnswerForm.Number] = ("Do not write out any steps. Give one line: \"Answer:\" and the number, without its unit.", "不要写步骤，只写一行：“答案：”和得数，不带单位。"),
        [AnswerForm.Boxed] = ("Do not write out any steps. Give the final answer only, in \\boxed{}.", "不要写步骤，只把最后的答案写在 \\boxed{} 里；有几个空时按顺序用分号隔开。"),
        [AnswerForm.Choice] = ("Do not explain. Give one line: \"Answer:\" and the letter of the right choice.", "不要解释，只写一行：“答案：”和正确选项的字母。"),
        [AnswerForm.Choices] = (
            "Do not explain. Give one line: \"Answer:\" and the letters of all right choices; there may be more than one.",
            "不要解释，只写一行：“答案：”和所有正确选项的字母；可能不止一个选项正确。"),
        [AnswerForm.Code] = ("Write the complete program in one code block, and nothing else.", "只写完整的程序，放在一个代码块里，不要解释。"),
        [AnswerForm.Short] = (
            "Do not explain. Give one line: \"Answer:\" and the answer alone; where there are choices, the letter of the right one.",
            "用简体中文回答，不要解释，只写一行：“答案：”，后面只写答案；选择题只写选项字母。"),
    };

    /// <param name="steps">Whether the model is to write out its chain of thought.</param>
    public static string For(Suite suite, bool steps)
    {
        var (english, chinese) = (steps ? WithSteps : WithoutSteps)[FormOf(suite)];
        return IsChinese(suite) ? chinese : english;
    }

    /// <summary>Told by what the suite says about answering, or by its first question where it says nothing: Chinese characters, and no kana.</summary>
    public static bool IsChinese(Suite suite)
    {
        var said = suite.System + suite.Prompt.Replace(PromptText.Question, "", StringComparison.Ordinal);
        var text = said.Any(char.IsLetter) ? said : suite.Tasks is [var first, ..] ? first.Question : "";
        return text.Any(c => c is >= '\u4E00' and <= '\u9FFF') && !text.Any(c => c is >= '\u3041' and <= '\u30FF');
    }

    public static AnswerForm FormOf(Suite suite)
    {
        var scorers = suite.Tasks.Select(task => task.Scorer ?? suite.Scorer).Distinct().ToList();
        return scorers switch
        {
            ["number"] => AnswerForm.Number,
            ["choice"] => AnswerForm.Choice,
            _ when scorers.TrueForAll(scorer => scorer is "choice" or "choices") => AnswerForm.Choices,
            _ when scorers.TrueForAll(scorer => scorer is "math" or "number") => AnswerForm.Boxed,
            _ when scorers.TrueForAll(scorer => scorer is "code") => AnswerForm.Code,
            _ => AnswerForm.Short,
        };
    }
}
