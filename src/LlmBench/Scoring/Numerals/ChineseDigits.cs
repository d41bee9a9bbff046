namespace LlmBench.Scoring.Numerals;

/// <summary>The characters that Chinese numerals are made of, in simplified, traditional and financial forms.</summary>
static class ChineseDigits
{
    const string Usual = "零一二三四五六七八九";
    const string Financial = "零壹贰叁肆伍陆柒捌玖";
    const string Traditional = "〇壹貳參肆伍陸柒捌玖";

    /// <summary>Words that count things: a lone numeral in front of one is a number.</summary>
    const string Measures = "个個只隻头頭条條本张張件把支枝枚颗粒片块塊辆輛架台座间位名人天年月日岁歲元圆角斤两克米里页道步次倍种份盒箱袋包瓶杯碗双雙对副朵棵株匹口家户层排行列组队封首篇章号点點时時小分秒度平立公厘千毫";

    /// <summary>What stands behind 千 or 百 when they are part of a unit, as in 千米.</summary>
    const string UnitsOfMeasure = "米克瓦卡伏帕赫字升吨焦分";

    public static int ValueOf(char c) => c switch
    {
        < '〇' => -1,
        '两' or '兩' => 2,
        '叄' => 3,
        _ => Math.Max(Usual.IndexOf(c, StringComparison.Ordinal), Math.Max(Financial.IndexOf(c, StringComparison.Ordinal), Traditional.IndexOf(c, StringComparison.Ordinal))),
    };

    /// <summary>The power of ten of 十, 百, 千, 万 and 亿; 0 for anything else.</summary>
    public static int PowerOf(char c) => c switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        '万' or '萬' => 4,
        '亿' or '億' => 8,
        _ => 0,
    };

    public static bool IsNumeral(char c) => c >= '〇' && (ValueOf(c) >= 0 || PowerOf(c) > 0);

    public static bool IsFinancial(char c) => c is not '零' && (Financial.Contains(c, StringComparison.Ordinal) || c is '拾' or '佰' or '仟');

    public static bool IsMeasure(char c) => Measures.Contains(c, StringComparison.Ordinal);

    public static bool IsUnitOfMeasure(char c) => UnitsOfMeasure.Contains(c, StringComparison.Ordinal);
}
