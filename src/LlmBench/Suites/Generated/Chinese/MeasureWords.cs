namespace LlmBench.Suites.Generated.Chinese;

/// <summary>Nouns and the measure words that go with them.</summary>
static class MeasureWords
{
    const string Words = "本张条只头匹棵朵把辆座件双位封首盏口架艘幅扇颗台顶";

    const string Counts = "一两三四五六七八九";

    static readonly Counted[] Nouns =
    [
        new("词典", "本", "架件"),
        new("牛", "头", "只条匹"),
        new("马", "匹", "头只"),
        new("鱼", "条", "只口头"),
        new("鸟", "只", "双头"),
        new("蛇", "条", "只"),
        new("猫", "只", "条头"),
        new("树", "棵", "颗条"),
        new("花", "朵", "把棵"),
        new("自行车", "辆", "台架"),
        new("桥", "座", "架条"),
        new("山", "座", "架条"),
        new("衬衫", "件", "条"),
        new("裤子", "条", "件"),
        new("鞋", "双", "只"),
        new("老师", "位", ""),
        new("信", "封", "件张"),
        new("诗", "首", "本"),
        new("灯", "盏", "台架"),
        new("井", "口", "座"),
        new("飞机", "架", "台"),
        new("轮船", "艘", "只条"),
        new("油画", "幅", "张件"),
        new("门", "扇", "座"),
        new("星星", "颗", "朵"),
        new("帽子", "顶", "件"),
        new("电视机", "台", "架"),
        new("伞", "把", "顶"),
        new("纸", "张", "本件"),
        new("河", "条", ""),
        new("刀", "把", "口"),
        new("钢琴", "架", "台"),
        new("椅子", "把", "张"),
        new("桌子", "张", "台"),
        new("床", "张", "架"),
        new("歌", "首", ""),
        new("大象", "头", "只匹"),
        new("猪", "头", "口只"),
        new("羊", "只", "头"),
        new("兔子", "只", "条头"),
        new("珍珠", "颗", "朵"),
        new("围巾", "条", "件"),
        new("毛衣", "件", ""),
        new("袜子", "双", "只"),
        new("筷子", "双", "把只"),
        new("客人", "位", ""),
        new("白菜", "棵", "颗"),
        new("塔", "座", ""),
        new("照片", "张", "幅件"),
        new("卡车", "辆", "台"),
        new("云", "朵", ""),
        new("摩托车", "辆", "台"),
        new("冰箱", "台", "架"),
        new("蝴蝶", "只", "双"),
        new("鸭子", "只", "头双"),
        new("军舰", "艘", "只条"),
        new("玫瑰", "朵", "把棵"),
        new("古诗", "首", "本"),
        new("松树", "棵", "颗"),
        new("大衣", "件", ""),
        new("杂志", "本", "件"),
        new("裙子", "条", "件"),
        new("手套", "双", "只件"),
        new("毛巾", "条", "件"),
        new("剪刀", "把", ""),
    ];

    public static Question Draw(SplitMix64 random)
    {
        var counted = random.Pick(Nouns);
        var wrong = Ordering.Shuffled(random, [.. Words.Where(word => !counted.Allows(word)).Select(word => word.ToString())])[..3];
        var choices = Ordering.Shuffled(random, [counted.Word, .. wrong]);
        return new($"填量词：{random.Pick(Counts.ToCharArray())}（ ）{counted.Noun}", ((char)('A' + Array.IndexOf(choices, counted.Word))).ToString()) { Choices = choices, Scorer = "choice" };
    }
}
