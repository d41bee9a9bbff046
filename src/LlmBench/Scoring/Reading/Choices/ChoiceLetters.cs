using System.Buffers;

namespace LlmBench.Scoring.Reading.Choices;

/// <summary>Finds the letters A, B, C, ... that stand for choices in a text that <see cref="ChoiceText"/> folded.</summary>
static class ChoiceLetters
{
    const int LongestClause = 40;

    /// <summary>Between a marker and its letter: "the answer is option (B)".</summary>
    static readonly string[] Fillers = ["option", "choice", "letter", "the letter", "选项", "选择", "选", "第"];

    static readonly string[] Joins = ["or ", "and ", "和", "或者", "或", "还是", "与", "及", "、", "/", "&"];

    static readonly string[] Denials = ["not ", "n't ", "wrong", "incorrect", "false", "cannot", "eliminate", "ruled out", "✗", "✘", "❌", "不", "错", "排除", "有误", "吗"];

    static readonly string[] Approvals =
        ["is correct", "is right", "is the correct", "is the right", "is the answer", "is the best", "is true", "are correct", "are right", "are true", "fits best", "正确", "对", "是对", "符合", "当选"];

    /// <summary>Words after which "A" is the letter and no article.</summary>
    static readonly string[] AfterLetter = ["because", "since", "as ", "is ", "for ", "which", "and ", "or ", "fits", "seems", "would", "not "];

    static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;!?\n");

    /// <summary>The letter that stands here, behind brackets and words such as "option".</summary>
    /// <returns>None when something else stands here.</returns>
    public static int? At(ReadOnlySpan<char> text)
    {
        var at = SkipMarks(text, 0);
        for (var i = 0; i < Fillers.Length; i++)
        {
            if (text[at..].StartsWith(Fillers[i], StringComparison.OrdinalIgnoreCase))
            {
                at = SkipMarks(text, at + Fillers[i].Length);
                i = -1;
            }
        }

        return StandsAlone(text, at) && (char.IsAsciiLetterUpper(text[at]) || IsClosed(text, at + 1)) ? at : null;
    }

    /// <summary>Where the next letter stands that is named in one breath with this one: "B or C", "A、C".</summary>
    public static int? Joined(ReadOnlySpan<char> text, int letter)
    {
        var end = SkipMarks(text, letter + 1);
        foreach (var join in Joins)
        {
            if (text[end..].StartsWith(join, StringComparison.OrdinalIgnoreCase) && SkipMarks(text, end + join.Length) is var next && IsCapital(text, next))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>The letter behind a comma: "A, C".</summary>
    public static int? Listed(ReadOnlySpan<char> text, int letter) =>
        SkipMarks(text, letter + 1) is var end && end < text.Length && text[end] == ',' && SkipMarks(text, end + 1) is var next && IsCapital(text, next) ? next : null;

    /// <summary>"A or B", "A、C", or "选A还是" with another choice behind it.</summary>
    public static bool IsOneOfTwo(ReadOnlySpan<char> text, int letter) =>
        (Joined(text, letter) ?? Listed(text, letter)) is not null || text[(letter + 1)..].TrimStart(" )]\"").StartsWith("还是");

    public static bool IsCapital(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiLetterUpper(text[at]) && StandsAlone(text, at);

    /// <summary>"B不对", "排除B", "B is wrong", "选B吗".</summary>
    public static bool IsDenied(ReadOnlySpan<char> text, int letter)
    {
        var before = text[Math.Max(0, letter - 8)..letter].TrimEnd(" \"(选项");
        return before is [.., '不' or '非' or '除']
            || before.EndsWith("不是")
            || before.EndsWith("not", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("nor", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("neither", StringComparison.OrdinalIgnoreCase)
            || Contains(Predicate(text, letter), Denials);
    }

    public static bool IsApproved(ReadOnlySpan<char> text, int letter)
    {
        var said = Predicate(text, letter).TrimStart(" )]\"'选项都");
        foreach (var approval in Approvals)
        {
            if (said.StartsWith(approval, StringComparison.OrdinalIgnoreCase) || (said is ['是', ..] && said[1..].StartsWith(approval)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Set apart from the text around it: at a line's start or a sentence's end, in brackets, or called an option.</summary>
    public static bool IsSetApart(ReadOnlySpan<char> text, int letter)
    {
        var before = text[..letter].TrimEnd(' ');
        return before.IsEmpty
            || before[^1] is '\n' or '(' or '[' or '"' or '{' or ':' or '是' or '为'
            || before.EndsWith("option", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("选项")
            || letter + 1 == text.Length
            || text[letter + 1] is '.' or '!' or '\n' or '\r' or ')' or '吧';
    }

    /// <summary>What is said of a letter, and of those joined to it, up to the next letter or the end of the clause.</summary>
    static ReadOnlySpan<char> Predicate(ReadOnlySpan<char> text, int letter)
    {
        const int MostLetters = 8;
        var (end, last, isList) = (letter, letter, false);
        for (var i = 0; i < MostLetters; i++)
        {
            var joined = Joined(text, end);
            if ((joined ?? Listed(text, end)) is not { } next)
            {
                break;
            }

            (end, isList) = (next, isList || joined is not null);
            last = isList ? end : last;
        }

        var rest = text.Slice(last + 1, Math.Min(LongestClause, text.Length - last - 1));
        var stop = rest.IndexOfAny(ClauseEnds);
        rest = stop < 0 ? rest : rest[..stop];
        var capital = rest.IndexOfAnyInRange('A', 'Z');
        rest = capital < 0 ? rest : rest[..capital];
        return rest is ['而', ..] ? default : rest;
    }

    static bool Contains(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Is no part of a word, a name or a formula, and neither the article in "A dog" nor the pronoun in "I think".</summary>
    static bool StandsAlone(ReadOnlySpan<char> text, int at) =>
        at < text.Length
        && char.IsAsciiLetter(text[at])
        && !(at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '\'' or '-' or '\\'))
        && !(at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] is '\'' or '-' or '+' or '#' or '='))
        && !IsWord(text, at);

    static bool IsWord(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('A' or 'a' or 'I') || at + 2 >= text.Length || text[at + 1] != ' ' || !char.IsAsciiLetter(text[at + 2]))
        {
            return false;
        }

        foreach (var word in AfterLetter)
        {
            if (text[at] == 'A' && text[(at + 2)..].StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    static bool IsClosed(ReadOnlySpan<char> text, int at) => at >= text.Length || text[at] is '.' or ')' or ']' or '"' or '\n' or '\r' or ',' or '}' or '!' or ';' or ':';

    static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '(' or ')' or '[' or ']' or '"' or '\'' or ':' or '{' or '}' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }
}
