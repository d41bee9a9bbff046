namespace LlmBench.Scoring.Texts;

/// <summary>Characters that are written one way in simplified and another in traditional Chinese.</summary>
static class Scripts
{
    /// <summary>Frequent ones, simplified before traditional. Characters that both scripts use (后, 里, 面, 干, 台) tell nothing and are not here.</summary>
    const string Pairs =
        "国國们們来來说說时時会會个個对對学學这這过過还還开開关關门門问問间間见見现現观觀规規视視觉覺亲親让讓认認识識记記计計讲講" +
        "论論设設访訪证證评評词詞译譯试試诗詩话話该該详詳语語误誤请請诸諸读讀课課谁誰调調谈談谢謝变變贝貝负負贡貢财財责責败敗货貨" +
        "质質贵貴费費资資赛賽车車转轉轮輪软軟轻輕较較输輸辆輛边邊达達运運进進远遠连連迟遲适適选選递遞邮郵乡鄉长長张張场場坏壞块塊" +
        "声聲处處备備复復头頭夹夾夺奪妇婦妈媽孙孫宁寧宝寶实實审審宫宮宽寬宾賓导導寻尋将將尔爾尽盡层層属屬岁歲岛島币幣师師帐帳带帶" +
        "帮幫广廣庆慶库庫应應庙廟废廢归歸录錄当當忆憶态態总總恶惡惊驚惯慣战戰户戶扩擴扫掃扬揚执執护護报報拥擁择擇挥揮损損换換据據" +
        "断斷无無旧舊显顯术術机機杀殺杂雜权權条條杨楊极極构構树樹样樣档檔桥橋检檢楼樓欢歡欧歐岂豈毕畢气氣汉漢汤湯沟溝泪淚洁潔浅淺" +
        "测測济濟浓濃涌湧润潤涨漲渐漸温溫湾灣湿濕满滿灭滅灯燈灵靈灾災炉爐点點炼煉烂爛热熱爱愛爷爺牵牽状狀独獨狮獅猫貓环環产產电電" +
        "画畫疗療监監盖蓋盘盤矿礦码碼确確礼禮离離种種积積称稱稳穩穷窮笔筆笼籠筑築简簡类類粮糧紧緊红紅约約级級纪紀纯純纸紙线線" +
        "练練组組细細终終经經结結给給络絡统統继繼绩績绪緒续續维維绿綠编編缘緣网網罗羅职職联聯聪聰肤膚胜勝脑腦脸臉艺藝节節苏蘇药藥" +
        "获獲营營虑慮虽雖虾蝦补補装裝见見订訂钟鐘钱錢铁鐵银銀错錯镜鏡闭閉闻聞阳陽阴陰阶階际際陆陸陈陳险險随隨难難须須项項顺順预預" +
        "领領颜顏题題额額风風飞飛饭飯饮飲锅鍋馆館马馬驾駕验驗骑騎鱼魚鸟鳥鸡雞麦麥黄黃齐齊龙龍东東丰豐为為举舉义義乐樂习習书書买買乱亂" +
        "争爭亚亞亿億仅僅从從仓倉价價众眾优優传傳伤傷伟偉体體余餘侧側俭儉债債储儲儿兒党黨兰蘭兴興养養写寫军軍农農冲衝决決况況净淨" +
        "减減凤鳳几幾凭憑击擊创創刘劉则則剂劑剧劇劝勸办辦务務动動励勵劳勞势勢区區医醫华華协協单單卖賣卫衛厂廠历歷压壓厅廳县縣参參" +
        "双雙发發叶葉号號听聽员員响響哑啞唤喚图圖圆圓圣聖坚堅";

    static readonly HashSet<char> OnlySimplified = [.. Pairs.Where((_, i) => i % 2 == 0)];

    static readonly HashSet<char> OnlyTraditional = [.. Pairs.Where((_, i) => i % 2 == 1)];

    public static bool IsSimplified(char c) => OnlySimplified.Contains(c) && !OnlyTraditional.Contains(c);

    public static bool IsTraditional(char c) => OnlyTraditional.Contains(c) && !OnlySimplified.Contains(c);
}
