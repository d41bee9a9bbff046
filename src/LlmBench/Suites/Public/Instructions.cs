namespace LlmBench.Suites.Public;

/// <summary>What models are told before the questions of multiple-choice sets: our own wordings, which leave it to the model whether to think first.</summary>
static class Instructions
{
    public const string ChineseChoice = "下面是选择题。最后一行写“答案：”和正确选项的字母；可能不止一个选项正确时，把正确选项的字母都写出来。";

    public const string ChineseSingleChoice = "下面是单项选择题。最后一行写“答案：”和正确选项的字母。";

    public const string Python = "Write the Python function that is asked for. Answer with one block of Python code that holds the whole function and its imports.";

    public const string CSharp = "Complete the C# method. Answer with one block of C# code that holds the whole method.";

    public const string ChinesePython = "写出题目所要求的 Python 函数。只回答一个 Python 代码块，其中包含完整的函数和它需要的 import 语句。";

    public const string ChineseCSharp = "补全题目中的 C# 方法。只回答一个 C# 代码块，其中包含完整的方法。";
}
