using LlmBench.Scoring.Code;

namespace LlmBench.Tests.Scoring.Code;

/// <summary>The program is found wherever an answer puts it, and nothing else is taken for it.</summary>
sealed class CodeAnswerTests
{
    [TestCase("def f(x): return x")]
    [TestCase("```python\ndef f(x): return x\n```")]
    [TestCase("```\ndef f(x): return x\n```\nHope this helps!")]
    [TestCase("Sure! Here is the function:\n\n```python\ndef f(x): return x\n```\n\nIt returns x.")]
    [TestCase("Here you are:\ndef f(x): return x\nThis function returns x.")]
    [TestCase("Here you are:\n\ndef f(x): return x\n\nNote that x is any value.")]
    [TestCase("~~~py\ndef f(x): return x\n~~~")]
    [TestCase("First try:\n```python\ndef f(x): return 1\n```\nThat is wrong, so:\n```python\ndef f(x): return x\n```\nUsage:\n```python\nprint(f(3))\n```")]
    [TestCase("```python\ndef f(x): return x")]
    [TestCase("1. The function:\n   ```python\n   def f(x): return x\n   ```")]
    public void Finds_the_definition(string answer) =>
        Assert.That(Find(answer)?.Trim(), Is.EqualTo("def f(x): return x"));

    [Test]
    public void Keeps_what_the_function_needs_around_it()
    {
        const string Program = "import math\n\nLIMIT = 3\n\ndef helper(x):\n    return x\n\n\ndef f(x):\n    # doubled\n    return 2 * helper(x)";

        Assert.That(Find($"I would write:\n{Program}\n\nGood luck.")?.Trim(), Is.EqualTo(Program));
    }

    [TestCase("```python\nimport math\n```\nand\n```python\ndef f(x): return math.sqrt(x)\n```", "import math\n\ndef f(x): return math.sqrt(x)")]
    [TestCase("```python\nx = 3\nprint(x)\n```\n```python\ndef f(x): return x\n```", "def f(x): return x")]
    [TestCase("```python\ndef f(x): return x\n```\nAlternatively:\n```python\nf = lambda x: x\n```", "def f(x): return x")]
    [TestCase("def f(x): return 1\n\nThat is wrong. Better:\n\ndef f(x): return x", "def f(x): return x")]
    [TestCase("````python\ndef f(x):\n    \"\"\"\n    ```\n    \"\"\"\n    return x\n````", "def f(x):\n    \"\"\"\n    ```\n    \"\"\"\n    return x")]
    public void Takes_the_blocks_that_belong_together(string answer, string program) => Assert.That(Find(answer), Is.EqualTo(program));

    [TestCase("```python\nclass Solution:\n    def f(self, x): return x\n```")]
    [TestCase("")]
    [TestCase("I cannot do that.")]
    [TestCase("The function f(x) returns x.")]
    [TestCase("```python\ndef g(x): return x\n```")]
    [TestCase("return x")]
    [TestCase("def ff(x): return x")]
    public void Finds_nothing_where_the_function_is_not_defined(string answer) => Assert.That(Find(answer), Is.Null);

    [TestCase("    return x\n", "def f(x):\n    return x\n")]
    [TestCase("    y = x\n\n    return y\n\n\nprint(f(1))", "def f(x):\n    y = x\n\n    return y\n")]
    [TestCase("def f(x):\n    return 2", "import math\ndef f(x):\n    return 2")]
    public void An_unfinished_program_is_completed(string answer, string program) =>
        Assert.That(CodeAnswer.Program(new("t", "q", "f") { Code = new("python", [], "", [], null, "import math\n", "def f(x):\n") }, answer), Is.EqualTo(program));

    [TestCase("    return x;\n")]
    [TestCase("\n    return x;\n}\n\nint G() => 1;")]
    public void An_unfinished_program_in_CSharp_is_completed_and_closed(string answer) =>
        Assert.That(
            CodeAnswer.Program(new("t", "q", "F") { Code = new("csharp", [], "", [], Unfinished: "public static int F(int x)\n{\n", After: "}\n") }, answer),
            Is.EqualTo("public static int F(int x)\n{\n    return x;\n}\n"));

    [TestCase("            return x;")]
    [TestCase("            if (x > 1)\n            {\n                x = 1;\n            }\n            return x;\n        }\n    }\n}\n")]
    public void The_end_of_a_method_in_a_class_is_found_by_where_it_closes(string answer) =>
        Assert.That(
            CodeAnswer.Program(new("t", "q", "F") { Code = new("csharp", [], "", [], Unfinished: "class P\n{\n", After: "        }\n    }\n}\n") }, answer),
            Does.StartWith("class P\n{\n            ").And.EndsWith("            return x;\n        }\n    }\n}\n").And.Not.Contain("}\n        }\n    }\n}\n    }"));

    [TestCase("```csharp\npublic static int F(int x) => x;\n```")]
    [TestCase("Here it is:\n\npublic static int F(int x) => x;\n\nIt returns x.")]
    [TestCase("```cs\npublic static int F(int x) => x;\n```\nCall it:\n```cs\nConsole.WriteLine(F(3));\n```")]
    public void Finds_a_method_in_CSharp(string answer) =>
        Assert.That(CodeAnswer.Program(new("t", "q", "F") { Code = new("csharp", [], "", []) }, answer)?.Trim(), Is.EqualTo("public static int F(int x) => x;"));

    [Test]
    public void A_very_long_answer_takes_no_time()
    {
        var answer = string.Concat(Enumerable.Repeat("def g(x): return f\n", 13_000));

        Assert.That(Find(answer), Is.Null);
    }

    static string? Find(string answer) => CodeAnswer.Program(new("t", "q", "f") { Code = new("python", [], "", []) }, answer);
}
