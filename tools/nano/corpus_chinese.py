"""Training text in Simplified Chinese: the families of the Chinese suite, with other items, directions and wordings."""

import random
from typing import Callable, Iterator

from chinese_data import ANTONYMS, FACTS, IDIOMS, MEASURE_WORDS, POEMS, READINGS, SYNONYMS, amount, numeral

SYSTEM = "用简体中文回答。选择题只回答选项字母，其他题只回答答案。"
PEOPLE = "小明 小红 小刚 小丽 小华 小芳 小军 小美".split()
THINGS = "苹果 橘子 铅笔 本子 糖果 气球 贝壳 邮票".split()
PLACES = "公园 学校 图书馆 商店 医院 车站".split()
ANIMALS = "小猫 小狗 小鸟 小兔 小鹿 小熊".split()
WEATHER = "晴天 阴天 雨天 雪天".split()

Pair = tuple[str, str]


def choice(rng: random.Random, question: str, right: str, wrong: list[str]) -> Pair:
    options = rng.sample(wrong, 3) + [right]
    rng.shuffle(options)
    lines = [f"{letter}. {text}" for letter, text in zip("ABCD", options)]
    return "\n".join([question, *lines]), "ABCD"[options.index(right)]


def idiom(rng: random.Random) -> Pair:
    word, meaning = rng.choice(list(IDIOMS.items()))
    hidden = rng.randrange(4)
    others = [m for m in IDIOMS.values() if m != meaning]
    words = [w for w in IDIOMS if w != word]
    return rng.choice([
        lambda: (f"补全成语：{word[:hidden]}（ ）{word[hidden + 1:]}", word[hidden]),
        lambda: (f"补全成语：{word[:hidden]}（ ）{word[hidden + 1:]}", word[hidden]),
        lambda: (f"意思是“{meaning}”的成语是什么？", word),
        lambda: (f"请解释成语：{word}", meaning),
        lambda: (f"把成语写完整：{word[:2]}", word),
        lambda: choice(rng, f"成语“{word}”是什么意思？", meaning, others),
        lambda: choice(rng, f"哪个成语的意思是“{meaning}”？", word, words),
    ])()


def antonym(rng: random.Random) -> Pair:
    a, b = rng.choice(ANTONYMS)
    a, b = rng.choice([(a, b), (b, a)])
    others = [w for pair in ANTONYMS for w in pair if len(w) == len(b) and w not in (a, b)]
    return rng.choice([
        lambda: (f"和“{a}”意思相反的词是什么？", b),
        lambda: choice(rng, f"“{a}”的反义词是哪一个？", b, others),
        lambda: choice(rng, f"哪个词和“{a}”意思相反？", b, others),
    ])()


def synonym(rng: random.Random) -> Pair:
    a, b = rng.choice(SYNONYMS)
    a, b = rng.choice([(a, b), (b, a)])
    others = [w for pair in SYNONYMS for w in pair if w not in (a, b)]
    return rng.choice([
        lambda: (f"和“{a}”意思相近的词是什么？", b),
        lambda: choice(rng, f"“{a}”的近义词是哪一个？", b, others),
        lambda: choice(rng, f"哪个词和“{a}”意思相近？", b, others),
    ])()


def measure_word(rng: random.Random) -> Pair:
    noun, word = rng.choice(MEASURE_WORDS)
    number = rng.choice("一两三四五六七八九十")
    words = sorted({w for _, w in MEASURE_WORDS} - {w for n, w in MEASURE_WORDS if n == noun})
    return rng.choice([
        lambda: (f"说“{number}（ ）{noun}”时用什么量词？", word),
        lambda: (f"用量词说出{number}和{noun}。", f"{number}{word}{noun}"),
        lambda: choice(rng, f"填量词：{number}（ ）{noun}", word, words),
    ])()


def number(rng: random.Random) -> Pair:
    n = rng.randint(1, 10 ** rng.randint(2, 8) - 1)
    if rng.random() < 0.4:
        n = int(str(n)[0] + "".join(rng.choice([c, "0"]) for c in str(n)[1:]))
    small = rng.randint(1, 10 ** rng.randint(2, 5) - 1)
    return rng.choice([
        lambda: (f"用阿拉伯数字写出：{numeral(n)}", str(n)),
        lambda: (f"用汉字写出：{n}", numeral(n)),
        lambda: (f"用大写金额写出：{small}元", amount(small)),
    ])()


TONES = ["āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù"]


def tones(reading: str) -> list[str]:
    """The four tones of a syllable."""
    for vowel in TONES:
        for letter in vowel:
            if letter in reading:
                return [reading.replace(letter, other) for other in vowel]
    return [reading]


def reading(rng: random.Random) -> Pair:
    word, character, right, other = rng.choice(READINGS)
    wrong = [t for t in dict.fromkeys([other, *tones(right), *tones(other)]) if t != right]
    return rng.choice([
        lambda: (f"“{word}”的“{character}”怎么读？", right),
        lambda: choice(rng, f"“{word}”中“{character}”的读音是哪一个？", right, wrong[:4]),
    ])()


def poem(rng: random.Random) -> Pair:
    first, second, title, poet = rng.choice(POEMS)
    poets = sorted({p for *_, p in POEMS} - {poet})
    seconds = [s for f, s, *_ in POEMS if f != first and len(s) == len(second)]
    return rng.choice([
        lambda: (f"背诵《{title}》中的两句。", f"{first}，{second}。"),
        lambda: (f"“{second}”的上一句是什么？", first),
        lambda: (f"写出下一句：{first}", second),
        lambda: (f"补全诗句：{first}，{second[:-2]}（ ）", second[-2:]),
        lambda: choice(rng, f"“{first}，{second}”的作者是谁？", poet, poets),
        lambda: choice(rng, f"哪一句接在“{first}”后面？", second, seconds),
    ])()


def fact(rng: random.Random) -> Pair:
    question, right, *wrong = rng.choice(FACTS)
    others = [other for _, other, *_ in FACTS if other not in (right, *wrong)]
    return rng.choice([
        lambda: (f"知识问答：{question}", right),
        lambda: (f"{question}呢？", right),
        lambda: choice(rng, f"选出正确答案：{question}", right, wrong),
        lambda: choice(rng, f"知识问答：{question}", right, wrong + [rng.choice(others)]),
    ])()


def story(rng: random.Random) -> Pair:
    who, friend = rng.sample(PEOPLE, 2)
    place, animal, sky, thing = rng.choice(PLACES), rng.choice(ANIMALS), rng.choice(WEATHER), rng.choice(THINGS)
    hour, count = rng.randint(6, 11), rng.randint(2, 20)
    text = f"{sky}的早上，{who}{numeral(hour)}点和{friend}去{place}，看见一只{animal}，还买了{numeral(count)}个{thing}。"
    question, right = rng.choice([
        (f"{who}和谁一起去？", friend), ("他们去了哪里？", place), ("他们看见了什么动物？", animal), ("那天是什么天气？", sky),
        ("他们买了什么？", thing), ("他们几点去的？", f"{numeral(hour)}点"), (f"他们买了几个{thing}？", f"{numeral(count)}个"),
    ])
    return f"阅读：{text}\n{question}", right


def problem(rng: random.Random) -> Pair:
    who, thing = rng.choice(PEOPLE), rng.choice(THINGS)
    a, b, c = rng.randint(5, 60), rng.randint(2, 30), rng.randint(2, 9)
    return rng.choice([
        (f"{who}有{a}个{thing}，又买了{b}个。现在一共有多少个？", str(a + b)),
        (f"{who}有{a + b}个{thing}，送给朋友{b}个。还剩多少个？", str(a)),
        (f"每盒有{a}个{thing}，{c}盒一共有多少个？", str(a * c)),
        (f"把{a * c}个{thing}平均分给{c}个同学，每人分到多少个？", str(a)),
        (f"{who}买了{c}个{thing}，每个{b}元，付了{b * c + a}元。应找回多少元？", str(a)),
        (f"一本书有{a * c + b}页，{who}每天看{a}页，看了{c}天。还剩多少页？", str(b)),
        (f"{who}有{a}个{thing}，小伟的个数是{who}的{c}倍。两人一共有多少个？", str(a * (c + 1))),
    ])


FAMILIES: list[Callable[[random.Random], Pair]] = [
    idiom, idiom, idiom, antonym, antonym, synonym, measure_word, measure_word, number, number, number, reading, poem, poem, poem, fact, fact,
    story, problem, problem,
]


def documents(rng: random.Random) -> Iterator[tuple[str, str, str]]:
    while True:
        question, text = rng.choice(FAMILIES)(rng)
        yield SYSTEM, question, text
