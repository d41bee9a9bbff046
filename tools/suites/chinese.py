"""Writes suites/chinese/tasks.jsonl from the tables below and in tools/nano/chinese_data.py; the same seed makes the same tasks.

    python3 tools/suites/chinese.py
"""

import json
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "nano"))

from chinese_data import ANTONYMS, FACTS, IDIOMS, MEASURE_WORDS, POEMS, READINGS, SYNONYMS, amount, numeral  # noqa: E402
from corpus_chinese import tones  # noqa: E402

SEED = 1

# text, question, target, further right answers
READING = [
    ("王奶奶家养了三只鸡和两只鸭。每天早上，她先喂鸡，再喂鸭，然后才做早饭。", "王奶奶最后做什么？", "做早饭", ["早饭", "做早餐", "给家人做早饭"]),
    ("李明本来想坐公共汽车去图书馆，可是车一直没来，他只好骑自行车去了。", "李明是怎样去图书馆的？", "骑自行车", ["骑车", "自行车", "骑自行车去的", "骑自行车去", "他骑自行车去的", "骑车去的"]),
    ("这家面馆星期一休息，其他日子从上午十点开到晚上八点。", "这家面馆哪一天休息？", "星期一", ["周一", "礼拜一", "星期一休息", "每周一"]),
    ("春天，山坡上的桃花先开，过了半个月，梨花才开；等梨花谢了，树上已经挂满了小桃子。", "桃花和梨花，哪一种先开？", "桃花", ["桃花先开"]),
    ("爷爷今年七十岁，比奶奶大三岁。他们结婚已经四十五年了。", "奶奶今年多少岁？", "67", ["六十七", "67岁", "六十七岁"]),
    ("小猴子摘了一个西瓜，看见一只小兔跑过，就扔下西瓜去追小兔。小兔跑进了树林，小猴子只好空着手回家。", "小猴子带了什么回家？", "什么也没有", ["什么都没有", "没有", "空手", "空着手", "什么也没带", "什么都没带", "没带什么", "两手空空"]),
    ("昨天下了一夜的雨，今天早上河水涨高了，木桥被冲走，村里的孩子只能绕路去上学。", "木桥为什么不见了？", "被河水冲走了", ["被冲走了", "被冲走", "被河水冲走", "河水涨高把桥冲走了", "因为被河水冲走了", "因为被冲走了", "因为木桥被冲走了", "因为木桥被河水冲走了", "木桥被河水冲走了", "木桥被冲走了"]),
    ("图书馆规定：小说可以借两个星期，杂志可以借三天，字典不能借出去。", "杂志可以借几天？", "三天", ["3天", "三", "3", "可以借三天", "杂志可以借三天"]),
    ("妈妈买了五斤苹果，送给邻居两斤，又给姥姥送去一斤，剩下的放在冰箱里。", "冰箱里有几斤苹果？", "两斤", ["2斤", "二斤", "2", "两", "二"]),
    ("骆驼的驼峰里储存的是脂肪，不是水。食物不够时，脂肪可以变成能量和水。", "骆驼的驼峰里储存的是什么？", "脂肪", ["储存的是脂肪"]),
    ("张老师教语文，刘老师教数学，陈老师既教音乐又教美术。", "谁教美术？", "陈老师", ["陈", "陈老师教美术"]),
    ("小镇的集市逢三、六、九开。今天是初七，村民们正在准备货物。", "下一次集市在初几？", "初九", ["九", "9", "初9"]),
    ("灯塔上的老人每天傍晚点灯，天亮时熄灯。有一次他病了，他的女儿替他点了三个晚上的灯。", "谁替老人点灯？", "他的女儿", ["女儿", "老人的女儿", "他女儿"]),
    ("这条公路原来只有两条车道，去年加宽以后变成了四条，堵车的情况少了很多。", "公路现在有几条车道？", "四条", ["4条", "四", "4", "四条车道", "4条车道"]),
    ("蜜蜂找到花以后，会用跳舞告诉同伴花的方向和远近；太阳的位置就是它们的指南针。", "蜜蜂用什么方式告诉同伴？", "跳舞", ["舞蹈", "用跳舞", "通过跳舞", "用跳舞的方式", "跳舞的方式"]),
    ("弟弟六点半起床，刷牙洗脸用了十分钟，吃早饭用了二十分钟，然后马上出门。", "弟弟几点出门？", "七点", ["7点", "7:00", "七点钟", "早上七点", "7点钟", "七点整"]),
]

# Which sentence is faulty: the faulty one first.
FAULTY = [
    ("他的写作水平明显改进了。", "他的写作水平明显提高了。", "他的写作方法明显改进了。", "他的作文写得好多了。"),
    ("通过这次活动，使我明白了许多道理。", "这次活动使我明白了许多道理。", "通过这次活动，我明白了许多道理。", "我从这次活动中明白了许多道理。"),
    ("我们要防止这类事故不再发生。", "我们要防止这类事故再发生。", "我们要让这类事故不再发生。", "我们要避免这类事故发生。"),
    ("能否坚持锻炼，是身体健康的保证。", "坚持锻炼是身体健康的保证。", "能否坚持锻炼，关系到身体是否健康。", "只有坚持锻炼，身体才会健康。"),
    ("他大约五十岁左右。", "他大约五十岁。", "他五十岁左右。", "他五十来岁。"),
    ("同学们热烈地讨论和听取了校长的报告。", "同学们听取并热烈地讨论了校长的报告。", "同学们听了校长的报告以后热烈地讨论起来。", "校长的报告引起了同学们的热烈讨论。"),
    ("商店里摆着苹果、香蕉、蔬菜和水果。", "商店里摆着苹果、香蕉和梨。", "商店里摆着蔬菜和水果。", "商店里的水果有苹果和香蕉。"),
    ("他把语文书忘了带。", "他忘了带语文书。", "他把语文书忘在家里了。", "语文书他忘了带。"),
    ("虽然下着大雨，所以他没有迟到。", "虽然下着大雨，但是他没有迟到。", "因为他起得早，所以没有迟到。", "即使下着大雨，他也不会迟到。"),
    ("这个村子的面貌焕然一新了许多。", "这个村子的面貌焕然一新。", "这个村子的面貌变了许多。", "这个村子变得漂亮了许多。"),
    ("我断定他今天可能不会来。", "我断定他今天不会来。", "我猜他今天可能不会来。", "他今天可能不会来。"),
    ("妹妹穿着一件红裙子和一顶白帽子。", "妹妹穿着一条红裙子，戴着一顶白帽子。", "妹妹穿着一条红裙子。", "妹妹戴着一顶白帽子。"),
]


# Drawn tasks that a careful reader could answer in two ways, and the words put in their place.
MENDED = {
    # 朝阳 is cháoyáng where it means facing the sun, and in place names.
    "“朝阳”中“朝”的读音是哪一个？": {"朝阳": "朝霞"},
    # 一支药 is said of an ampoule or a tube.
    "填量词：一（ ）药": {"支": "趟"},
    # There is a palace museum in Shenyang too, and a ruin of that name in Nanjing.
    "故宫在哪座城市？": {"沈阳": "洛阳", "南京": "杭州"},
}

# Lines that good editions print differently.
OTHER_EDITIONS = {
    "乡音无改鬓毛衰": ["乡音难改鬓毛衰"],
    "白云生处有人家": ["白云深处有人家"],
    "春来发几枝": ["秋来发故枝"],
}


def choice(rng, question, right, wrong):
    options = rng.sample(wrong, 3) + [right]
    rng.shuffle(options)
    return {"question": question, "target": "ABCD"[options.index(right)], "choices": options, "scorer": "choice"}


def exact(question, target, accept=()):
    return {"question": question, "target": target, **({"accept": list(accept)} if accept else {})}


def number(question, target):
    return {"question": question, "target": str(target), "scorer": "number"}


def idiom_fill(rng, word):
    hidden = rng.randrange(4)
    return exact(f"补全成语：{word[:hidden]}（ ）{word[hidden + 1:]}", word[hidden], [word])


def idiom_meaning(rng, word):
    return choice(rng, f"成语“{word}”是什么意思？", IDIOMS[word], [m for w, m in IDIOMS.items() if w != word and not similar(m, IDIOMS[word])])


def similar(a, b):
    return len(set(a) & set(b) - set("的而不以一有")) > 2


# Words that could pass for one another; they are never offered together.
NEAR_WORDS = [set(group.split()) for group in """
立刻 马上 急忙 连忙 忽然 突然
担心 担忧 害怕 恐惧
希望 盼望 愿望 心愿 思念 想念
仔细 认真 详细 详尽
气愤 愤怒 讨厌 厌恶
安静 宁静 镇定 沉着 温和 温柔
美丽 漂亮 灿烂 绚丽
观察 察看 寻找 寻觅
保护 维护 珍惜 爱惜 帮助 协助
特别 格外 居然 竟然 显然 明显
好像 仿佛 依然 仍然
简单 复杂 容易 困难
高兴 难过 喜欢 讨厌
紧张 轻松 积极 消极 主动 被动
勇敢 胆小 坚强 软弱
温暖 寒冷 热闹 冷清 光明 黑暗
表扬 批评 赞成 反对
增加 减少 节约 浪费 慷慨 吝啬
仔细 粗心 勤劳 懒惰
清楚 模糊 整齐 凌乱 干净 肮脏
""".strip().split("\n")]
NEAR_MEASURES = [set(group) for group in """
条只头匹口
座家间幢
辆台架部
朵片块颗
枚颗粒发
枚只支
双副只
双把支
副架
张面份
本部
部场
首支
匹块
片粒颗
串颗粒
把支串副
道条
面道扇
艘条只
""".split()]


def apart(word, groups):
    """Whatever could pass for the word."""
    return set().union(*(group for group in groups if word in group))


def opposite(rng, pair):
    a, b = pair
    near = apart(a, NEAR_WORDS) | apart(b, NEAR_WORDS)
    return choice(rng, f"“{a}”的反义词是哪一个？", b, [w for p in ANTONYMS for w in p if len(w) == len(b) and w not in near | {a, b}])


def similar_word(rng, pair):
    a, b = pair
    near = apart(a, NEAR_WORDS) | apart(b, NEAR_WORDS)
    return choice(rng, f"“{a}”的近义词是哪一个？", b, [w for p in SYNONYMS for w in p if w not in near | {a, b}])


def measure(rng, pair):
    noun, word = pair
    fits = {w for n, w in MEASURE_WORDS if n == noun}
    return choice(rng, f"填量词：一（ ）{noun}", word, sorted({w for _, w in MEASURE_WORDS} - fits - apart(word, NEAR_MEASURES)))


def read_numeral(rng, digits):
    n = rng.randint(10 ** (digits - 1), 10 ** digits - 1)
    return number(f"用阿拉伯数字写出：{numeral(n)}", n)


def write_numeral(rng, digits):
    n = rng.randint(10 ** (digits - 1), 10 ** digits - 1)
    text = numeral(n)
    usual = re.sub("二(?=千)|^二(?=万)", "两", text)
    spoken = {usual: None, usual.replace("二百", "两百"): None}
    return exact(f"用汉字写出：{n}", text, [variant for variant in spoken if variant != text])


def write_amount(rng, digits):
    n = rng.randint(10 ** (digits - 1), 10 ** digits - 1)
    digits = amount(n).removesuffix("元整")
    variants = [f"{start}{digits}{yuan}{end}" for start in ("", "人民币") for yuan in "元圆" for end in ("整", "正", "")]
    return exact(f"用大写金额写出：{n}元", amount(n), variants[1:])


def pronunciation(rng, entry):
    word, character, right, other = entry
    wrong = [t for t in dict.fromkeys([*tones(right), *tones(other)]) if t not in (right, other)]
    return choice(rng, f"“{word}”中“{character}”的读音是哪一个？", right, [other, *rng.sample(wrong, 2)])


def next_line(_, entry):
    first, second, *_ = entry
    return exact(f"“{first}”的下一句是什么？", second, [*OTHER_EDITIONS.get(second, ()), f"{first}，{second}"])


def knowledge(rng, entry):
    question, right, *wrong = entry
    return choice(rng, f"{question}？", right, wrong)


def reading(_, entry):
    text, question, target, accept = entry
    return exact(f"阅读：{text}\n{question}", target, accept)


def faulty(rng, entry):
    wrong, *fine = entry
    return choice(rng, "下面哪个句子有语病？", wrong, fine)


def problem(rng, template):
    who, thing = rng.choice("小明 小红 小刚 小丽 小华 小芳".split()), rng.choice("苹果 橘子 气球 贝壳 糖果".split())
    a, b, c = rng.randint(5, 60), rng.randint(2, 30), rng.randint(2, 9)
    return number(*[
        (f"{who}有{a}个{thing}，又买了{b}个。现在一共有多少个？", a + b),
        (f"{who}有{a + b}个{thing}，送给朋友{b}个。还剩多少个？", a),
        (f"每盒有{a}个{thing}，{c}盒一共有多少个？", a * c),
        (f"把{a * c}个{thing}平均分给{c}个同学，每人分到多少个？", a),
        (f"{who}买了{c}个{thing}，每个{b}元，付了{b * c + a}元。应找回多少元？", a),
        (f"一本书有{a * c + b}页，{who}每天看{a}页，看了{c}天。还剩多少页？", b),
        (f"{who}有{a}个{thing}，小伟的个数是{who}的{c}倍。两人一共有多少个？", a * (c + 1)),
    ][template])


def kinds(rng):
    """Kind, level, tasks."""
    words = rng.sample(list(IDIOMS), 52)
    two = [p for p in ANTONYMS if len(p[0]) == 2]
    return [
        ("antonym", 1, [opposite(rng, p) for p in rng.sample(two, 24)]),
        ("measure-word", 1, [measure(rng, p) for p in rng.sample(MEASURE_WORDS, 28)]),
        ("word-problem", 1, [problem(rng, i % 7) for i in range(28)]),
        ("synonym", 2, [similar_word(rng, p) for p in rng.sample(SYNONYMS, 20)]),
        ("numeral-read", 2, [read_numeral(rng, 4 + i % 4) for i in range(20)]),
        ("numeral-write", 2, [write_numeral(rng, 4 + i % 4) for i in range(20)]),
        ("idiom-fill", 2, [idiom_fill(rng, w) for w in words[:26]]),
        ("knowledge", 2, [knowledge(rng, f) for f in rng.sample(FACTS, 30)]),
        ("poem-next", 3, [next_line(rng, p) for p in rng.sample(POEMS, 28)]),
        ("idiom-meaning", 3, [idiom_meaning(rng, w) for w in words[26:]]),
        ("amount", 3, [write_amount(rng, 4 + i % 2) for i in range(12)]),
        ("pinyin", 3, [pronunciation(rng, r) for r in rng.sample(READINGS, 24)]),
        ("reading", 4, [reading(rng, r) for r in READING]),
        ("faulty-sentence", 5, [faulty(rng, f) for f in FAULTY]),
    ]


def mended(task):
    """Exchanges words after the draw, so that no other task moves."""
    for old, new in MENDED.get(task["question"], {}).items():
        task = {key: exchanged(value, old, new) for key, value in task.items()}
    return task


def exchanged(value, old, new):
    return [new if item == old else item for item in value] if isinstance(value, list) else value.replace(old, new)


def interleaved(groups):
    """Every prefix holds the kinds in the shares of the whole."""
    placed = [((i + 0.5) / len(tasks), order, kind, level, i + 1, task) for order, (kind, level, tasks) in enumerate(groups) for i, task in enumerate(tasks)]
    for *_, kind, level, i, task in sorted(placed, key=lambda entry: entry[:2]):
        yield {"id": f"chinese/{kind}/{i:03}", **mended(task), "kind": kind, "level": level}


def main():
    tasks = list(interleaved(kinds(random.Random(SEED))))
    assert len({(task["question"], *task.get("choices", [])) for task in tasks}) == len(tasks)
    path = ROOT / "suites" / "chinese" / "tasks.jsonl"
    path.write_text("".join(json.dumps(task, ensure_ascii=False, separators=(",", ":")) + "\n" for task in tasks), encoding="utf-8")
    print(f"{len(tasks)} tasks")


if __name__ == "__main__":
    main()
