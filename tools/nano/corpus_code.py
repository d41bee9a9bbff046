"""Training text for one-line Python functions, asked for in English and in Chinese."""

import random
from typing import Iterator

SYSTEM = "Write the Python function."
VERBS = ["Return", "Compute", "Give"]
NAMES = "solve compute result calc answer get run apply work value".split()

# (arguments, English, Chinese, expression)
NUMBERS = [
    ("x", "x plus {n}", "x 加 {n}", "x + {n}"),
    ("x", "x minus {n}", "x 减 {n}", "x - {n}"),
    ("x", "x times {n}", "x 乘 {n}", "x * {n}"),
    ("x", "x squared plus {n}", "x 的平方加 {n}", "x * x + {n}"),
    ("x", "the remainder of x divided by {n}", "x 除以 {n} 的余数", "x % {n}"),
    ("x", "the whole part of x divided by {n}", "x 除以 {n} 的商", "x // {n}"),
    ("x", "whether x is greater than {n}", "x 是否大于 {n}", "x > {n}"),
    ("x", "whether x is less than {n}", "x 是否小于 {n}", "x < {n}"),
    ("x", "whether x is divisible by {n}", "x 能否被 {n} 整除", "x % {n} == 0"),
    ("x", "x to the power of {n}", "x 的 {n} 次方", "x ** {n}"),
    ("x", "the larger of x and {n}", "x 和 {n} 中较大的数", "max(x, {n})"),
    ("x", "the smaller of x and {n}", "x 和 {n} 中较小的数", "min(x, {n})"),
    ("a, b", "the sum of a and b plus {n}", "a 与 b 的和加 {n}", "a + b + {n}"),
    ("a, b", "the product of a and b minus {n}", "a 与 b 的积减 {n}", "a * b - {n}"),
]
LISTS = [
    ("items", "the sum of the list", "列表的和", "sum(items)"),
    ("items", "the length of the list", "列表的长度", "len(items)"),
    ("items", "the largest number of the list", "列表中最大的数", "max(items)"),
    ("items", "the smallest number of the list", "列表中最小的数", "min(items)"),
    ("items", "the list in reverse order", "倒序的列表", "items[::-1]"),
    ("items", "the list sorted", "排序后的列表", "sorted(items)"),
    ("items", "the first {n} elements", "前 {n} 个元素", "items[:{n}]"),
    ("items", "the last {n} elements", "后 {n} 个元素", "items[-{n}:]"),
    ("items", "each number plus {n}", "每个数加 {n}", "[x + {n} for x in items]"),
    ("items", "each number times {n}", "每个数乘 {n}", "[x * {n} for x in items]"),
    ("items", "the numbers greater than {n}", "大于 {n} 的数", "[x for x in items if x > {n}]"),
    ("items", "the even numbers", "偶数", "[x for x in items if x % 2 == 0]"),
    ("items", "the odd numbers", "奇数", "[x for x in items if x % 2 == 1]"),
    ("items", "how many numbers equal {n}", "等于 {n} 的个数", "items.count({n})"),
    ("items", "the list without duplicates", "去重后的列表", "list(dict.fromkeys(items))"),
    ("items", "the average of the list", "列表的平均数", "sum(items) / len(items)"),
]
TEXTS = [
    ("text", "the text in upper case", "大写的文本", "text.upper()"),
    ("text", "the text in lower case", "小写的文本", "text.lower()"),
    ("text", "the text reversed", "倒过来的文本", "text[::-1]"),
    ("text", "the number of characters", "字符的个数", "len(text)"),
    ("text", "the number of words", "单词的个数", "len(text.split())"),
    ("text", "the first {n} characters", "前 {n} 个字符", "text[:{n}]"),
    ("text", "the text repeated {n} times", "重复 {n} 次的文本", "text * {n}"),
    ("text", "whether the text is a palindrome", "文本是否回文", "text == text[::-1]"),
    ("text", "the text without spaces", "去掉空格的文本", 'text.replace(" ", "")'),
    ("text", "the words of the text", "文本中的单词", "text.split()"),
]


def documents(rng: random.Random) -> Iterator[tuple[str, str, str]]:
    while True:
        arguments, english, chinese, expression = rng.choice(rng.choice([NUMBERS, NUMBERS, LISTS, TEXTS]))
        n, name = rng.randint(2, 99), rng.choice(NAMES)
        signature = f"{name}({arguments})"
        english = f"{rng.choice(VERBS)} {english.format(n=n)}: {signature}"
        chinese = f"返回{chinese.format(n=n)}：{signature}"
        yield SYSTEM, rng.choice([english, english, chinese]), f"def {signature}: return {expression.format(n=n)}"
