namespace LlmBench.Suites.Generated.Chinese;

/// <summary>Idioms of four characters, one of them missing. Left out are those that are also said with another character in some place, and those whose 为 or 是 is an announcement elsewhere.</summary>
static class Idioms
{
    const string Texts = """
        鸟语花香 人山人海 五颜六色 四面八方 十全十美 百发百中 千军万马 万紫千红 自言自语 兴高采烈 聚精会神 全神贯注
        持之以恒 手忙脚乱 哭笑不得 眉开眼笑 欢天喜地 名列前茅 出人头地 一鸣惊人 后来居上 青出于蓝 温故知新 举一反三
        融会贯通 一诺千金 光明正大 大公无私 雪中送炭 同甘共苦 众志成城 不耻下问 虚怀若谷 目中无人
        粗心大意 小心翼翼 谨小慎微 从容不迫 勇往直前 日积月累 风雨同舟 电闪雷鸣 倾盆大雨 瓜熟蒂落 柳暗花明 根深叶茂
        满载而归 理直气壮 两全其美 四通八达 五光十色 六神无主 八仙过海 千变万化 千言万语 千方百计
        万无一失 无中生有 古今中外 迫不及待 依依不舍 议论纷纷 川流不息 夜郎自大 杞人忧天 叶公好龙 毛遂自荐 完璧归赵
        负荆请罪 四面楚歌 望洋兴叹
        """;

    public static IReadOnlyList<string> All { get; } = Texts.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    public static Question Draw(SplitMix64 random)
    {
        var (idiom, hidden) = (random.Pick(All), random.Between(0, 3));
        return new($"补全成语：{idiom[..hidden]}（ ）{idiom[(hidden + 1)..]}", idiom[hidden].ToString()) { Accept = [idiom] };
    }
}
