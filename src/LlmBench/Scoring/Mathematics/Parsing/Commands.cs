namespace LlmBench.Scoring.Mathematics.Parsing;

/// <summary>LaTeX's commands, and the words and characters that mean the same.</summary>
static class Commands
{
    /// <summary>Marks of ours for LaTeX's commands.</summary>
    public static readonly Dictionary<string, char> Marks = new(StringComparer.Ordinal)
    {
        ["cdot"] = '*',
        ["times"] = '*',
        ["ast"] = '*',
        ["div"] = '/',
        ["pm"] = '±',
        ["mp"] = '∓',
        ["cup"] = '∪',
        ["cap"] = '∩',
        ["in"] = '∈',
        ["le"] = '≤',
        ["leq"] = '≤',
        ["leqslant"] = '≤',
        ["ge"] = '≥',
        ["geq"] = '≥',
        ["geqslant"] = '≥',
        ["ne"] = '≠',
        ["neq"] = '≠',
        ["lt"] = '<',
        ["gt"] = '>',
        ["circ"] = '°',
        ["degree"] = '°',
        ["{"] = '⦃',
        ["}"] = '⦄',
        ["lbrace"] = '⦃',
        ["rbrace"] = '⦄',
        ["%"] = '%',
        ["\\"] = '¶',
        ["mid"] = '|',
        ["vert"] = '|',
        ["lvert"] = '|',
        ["rvert"] = '|',
        ["|"] = '|',
        ["&"] = '&',
        ["or"] = ',',
        ["and"] = ',',
        ["lor"] = ',',
        ["land"] = ',',
        ["langle"] = '(',
        ["rangle"] = ')',
    };

    /// <summary>They change how it looks and not what it says; <c>\$</c> and <c>\#</c> are no part of a value either.</summary>
    public static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "displaystyle", "textstyle", "scriptstyle", "limits",
        ",", ";", ":", "!", " ", "quad", "qquad", "(", ")", "[", "]", "$", "#", "boxed", "fbox", "hline", "mathstrut", "phantom", "newline", "hfill",
    };

    /// <summary>Their braces hold words.</summary>
    public static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "text", "textbf", "textit", "textrm", "textsf", "texttt", "mbox", "hbox", "mathrm", "operatorname", "textnormal", "rm",
    };

    /// <summary>Their braces hold what would be read the same without them.</summary>
    public static readonly HashSet<string> Dressings = new(StringComparer.Ordinal)
    {
        "mathbf", "boldsymbol", "mathit", "mathsf", "mathcal", "mathbb", "bm", "overline", "underline", "vec", "hat", "bar", "color",
    };

    public static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "log", "ln", "lg", "exp", "abs", "floor", "ceil", "gcd", "lcm",
    };

    public static readonly HashSet<string> WithArguments = new(StringComparer.Ordinal) { "frac", "sqrt", "binom", "begin", "end" };

    /// <summary>Letters and constants that have a name, in LaTeX and in plain text.</summary>
    public static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["pi"] = "pi",
        ["infty"] = "inf",
        ["infinity"] = "inf",
        ["inf"] = "inf",
        ["emptyset"] = "empty",
        ["varnothing"] = "empty",
        ["ell"] = "l",
    };

    public static readonly string[] Greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma",
        "tau", "upsilon", "phi", "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega",
    ];

    /// <summary>Characters that plain text and careless LaTeX have in place of commands.</summary>
    public static string Spelled(char c) => c switch
    {
        '×' or '·' or '⋅' or '∗' or '∙' => "*",
        '÷' or '∕' or '⁄' => "/",
        '−' or '–' or '—' or '﹣' => "-",
        'π' => "\\pi ",
        '∞' => "\\infty ",
        '√' => "\\sqrt ",
        '²' => "^2",
        '³' => "^3",
        '⁴' => "^4",
        '∅' => "\\emptyset ",
        'θ' => "\\theta ",
        'α' => "\\alpha ",
        'β' => "\\beta ",
        '½' => "\\frac{1}{2}",
        '¼' => "\\frac{1}{4}",
        '¾' => "\\frac{3}{4}",
        '⅓' => "\\frac{1}{3}",
        '⅔' => "\\frac{2}{3}",
        '¥' or '￥' or '€' or '£' => " ",
        '、' or '或' => ",",
        '；' => ";",
        '【' => "[",
        '】' => "]",
        '\u3000' or '\u00A0' or '\u2009' or '\u202F' => " ",
        >= '！' and <= '～' => ((char)(c - 0xFEE0)).ToString(),
        _ => c.ToString(),
    };
}
