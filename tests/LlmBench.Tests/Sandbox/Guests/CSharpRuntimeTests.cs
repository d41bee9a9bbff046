using LlmBench.Sandbox;
using LlmBench.Sandbox.Values;
using static LlmBench.Tests.Sandbox.Judging;

namespace LlmBench.Tests.Sandbox.Guests;

/// <summary>C# is compiled in a process that can be given up, and runs in another.</summary>
sealed class CSharpRuntimeTests
{
    /// <summary>Overload resolution in nested lambdas is exponential (dotnet/roslyn#38402).</summary>
    const string CompilerBomb = """
        public class Solution
        {
            static void M(Action<int> a) { } static void M(Action<string> a) { } static void M(Action<Action> a) { }
            public static int F(int x) { M(a => M(b => M(c => M(d => M(e => M(f => M(g => M(h => M(i => M(j => M(k => M(l => M(m => M(n => M(o => o.X()))))))))))))))); return x; }
        }
        """;

    [TestCase("public static int F(int x) => x;", "1")]
    [TestCase("public static long F(long x) => x;", "1")]
    [TestCase("public static double F(double x) => x;", "1.5")]
    [TestCase("public static bool F(bool x) => !x;", "True")]
    [TestCase("public static string F(string x) => x;", "'a中'")]
    [TestCase("public static char F(char x) => x;", "'a'")]
    [TestCase("public static int? F(int? x) => x;", "None")]
    [TestCase("public static int[] F(int[] x) => x;", "[1, 2]")]
    [TestCase("public static List<string> F(List<string> x) => x;", "['a']")]
    [TestCase("public static IEnumerable<int> F(IReadOnlyList<int> x) => x.Select(y => y);", "[1, 2]")]
    [TestCase("public static HashSet<int> F(HashSet<int> x) => x;", "{1, 2}")]
    [TestCase("public static Dictionary<string, int> F(Dictionary<string, int> x) => x;", "{('a', 1)}")]
    [TestCase("public static (int, string) F((int, string) x) => x;", "(1, 'a')")]
    [TestCase("public static List<List<double>> F(List<List<double>> x) => x;", "[[1.0]]")]
    [TestCase("public static object F(object x) => (List<object>)x;", "[1, 2]")]
    [TestCase("public static object F(object x) => (HashSet<object>)x;", "{1, 2}")]
    [TestCase("public static object F(object x) => (Dictionary<object, object>)x;", "{('a', 1)}")]
    [TestCase("public static object F(List<object> x) => x.Select(y => (List<object>)y);", "[[1.0]]")]
    public void A_value_becomes_what_the_parameter_asks_for_and_comes_back(string source, string shown)
    {
        var value = shown switch
        {
            "1" => Number(1),
            "1.5" => new Value.Float(1.5),
            "True" => new Value.Truth(false),
            "None" => new Value.Nothing(),
            "[1, 2]" => new Value.List([Number(1), Number(2)]),
            "['a']" => new Value.List([Text("a")]),
            "{1, 2}" => new Value.Set([Number(1), Number(2)]),
            "{('a', 1)}" => new Value.Map([new(Text("a"), Number(1))]),
            "(1, 'a')" => new Value.Tuple([Number(1), Text("a")]),
            "[[1.0]]" => new Value.List([new Value.List([new Value.Float(1)])]),
            _ => Text(shown.Trim('\'')),
        };

        var result = Run(source, Check(Text("none of these"), value));

        Assert.That(result.FirstFailure!.Reason, Is.EqualTo($"returned {shown}, not 'none of these'"));
    }

    [Test]
    public void A_program_that_does_not_compile_says_where()
    {
        var result = Run("public static int F(int x) => y;", Check(Number(1), Number(1)));

        Assert.That(result.Verdict, Is.EqualTo(CheckVerdict.CompileError));
        Assert.That(result.FirstFailure!.Reason, Does.Contain("CS0103"));
    }

    [Test]
    public void A_compiler_that_does_not_end_is_given_up_and_the_next_program_gets_another()
    {
        var bomb = Run(CompilerBomb, Check(Number(1), Number(1)));
        var next = Run("public static int F(int x) => x;", Check(Number(1), Number(1)));

        Assert.That(bomb.FirstFailure!.Reason, Does.StartWith("compiler-limit"));
        Assert.That(next.Verdict, Is.EqualTo(CheckVerdict.Pass));
    }

    static ProgramResult Run(string source, params IReadOnlyList<Check> checks) =>
        Judge.Judge(new(Language.CSharp, source, "F"), checks, Short);
}
