namespace LlmBench.Scoring.Texts;

/// <summary>Tells English from other languages in Latin letters, by the short words without which none of them does.</summary>
static class English
{
    static readonly HashSet<string> Own =
    [
        .. ("the of and to in is are was were that it its for on with as by at from this these be been or an not have has had he she we they you your my his her their our but so if " +
            "because which who what when where how can will would there then than do does did no yes all one also into about after more some any only very both each between while").Split(' '),
    ];

    /// <summary>Of French, German, Spanish, Italian, Portuguese, Dutch, Swedish and Indonesian, and no words of English.</summary>
    static readonly HashSet<string> Foreign =
    [
        .. ("le la les des du une et est ne pas ou que qui dans au aux ce cette il elle nous vous je mais avec sont oui se un " +
            "der das und ist nicht ein eine einen dem mit von zu auf sich im auch wie oder werden wird sind ja wir ich sie es " +
            "el los las y en del por para como pero su lo di che della questo sono il gli os uma de da em mas com " +
            "het een dat niet voor heeft zijn och det att som inte jag yang dan ini itu dengan untuk tidak kami adalah jadi").Split(' '),
    ];

    /// <param name="words">In Latin letters, lower case.</param>
    /// <returns>Whether no more of them belong to other languages than to English alone. Letters with accents are foreign: naïve is rare.</returns>
    public static bool IsLikely(IReadOnlyCollection<string> words) =>
        words.Count(word => Foreign.Contains(word) || word.Any(c => c > '\u007F')) <= words.Count(Own.Contains);
}
