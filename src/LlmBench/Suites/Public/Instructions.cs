namespace LlmBench.Suites.Public;

/// <summary>What models are told before a public set's questions: our own wordings, in the set's language.</summary>
static class Instructions
{
    public const string Number = "Solve the problem step by step. End with a line \"Answer:\" and the number, without its unit.";

    public const string ChineseNumber = "请一步一步解题，最后一行写“答案：”和得数，不带单位。";

    public const string Boxed = "Solve the problem step by step. Put the final answer, and nothing else, in \\boxed{}.";

    public const string ChineseBoxed = "请一步一步解题，把最后的答案写在 \\boxed{} 里；有几个空时按顺序用分号隔开。";

    public const string ChineseChoice = "下面是选择题。最后一行写“答案：”和正确选项的字母；可能不止一个选项正确时，把正确选项的字母都写出来。";

    public const string ChineseSingleChoice = "下面是单项选择题。最后一行写“答案：”和正确选项的字母。";

    public const string Python = "Write the Python function that is asked for. Answer with one block of Python code that holds the whole function and its imports.";

    public const string CSharp = "Complete the C# method. Answer with one block of C# code that holds the whole method.";
}
