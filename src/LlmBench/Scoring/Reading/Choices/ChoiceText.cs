using System.Text;

namespace LlmBench.Scoring.Reading.Choices;

/// <summary>Brings an answer to a multiple-choice question to plain ASCII letters and punctuation, without Markdown's emphasis and LaTeX's fonts.</summary>
static class ChoiceText
{
    static readonly string[] Fonts = ["\\text{", "\\textbf{", "\\mathrm{", "\\mathbf{", "\\mathsf{"];

    public static string Fold(string text)
    {
        foreach (var font in Fonts)
        {
            text = text.Replace(font, "{", StringComparison.Ordinal);
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('*' or '_' or '`' or '$' or '\u200B' or '\uFEFF'))
            {
                folded.Append(Plain(c));
            }
        }

        return folded.ToString();
    }

    static char Plain(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '。' => '.',
        '“' or '”' or '「' or '」' or '『' or '』' => '"',
        '‘' or '’' => '\'',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        '\u3000' or '\u00A0' or '\t' => ' ',
        _ => c,
    };
}
